package org.occupationfigures;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class OccupationFigures {

	public static void main(String[] args) {
		SpringApplication.run(OccupationFigures.class, args);
	}

}
