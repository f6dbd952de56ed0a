package org.occupationfigures;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the rows that are read from the database. */
@TestComponent
public class RowCount implements BeanPostProcessor {

	private static final List<Class<?>> COUNTED = List.of(Connection.class, PreparedStatement.class, Statement.class,
			ResultSet.class);

	private final AtomicLong rows = new AtomicLong();

	/** Counts the rows read while something is done. */
	public long during(Runnable work) {
		long before = this.rows.get();
		work.run();
		return this.rows.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? counted(bean, DataSource.class) : bean;
	}

	/** Passes everything on, and counts each row that a result moves to. */
	private Object counted(Object target, Class<?> type) {
		return Proxy.newProxyInstance(RowCount.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, args) -> {
					try {
						Object result = method.invoke(target, args);
						if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
							this.rows.incrementAndGet();
						}
						return (result != null && COUNTED.contains(method.getReturnType()))
								? counted(result, method.getReturnType()) : result;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
