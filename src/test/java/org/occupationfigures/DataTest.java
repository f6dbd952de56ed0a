package org.occupationfigures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/**
 * A test that holds {@code data/} itself, through the service: an edit there may break
 * it. All others stand on {@link DataSet#FOLDER}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@TestPropertySource(properties = "spring.flyway.placeholders.data=classpath:data")
public @interface DataTest {

}
