package in.pujabooking.bench.twin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The shop as one would build it without events; needs a PostgreSQL and a PhonePe sandbox. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TwinApplication {

    public static void main(String[] args) {
        SpringApplication.run(TwinApplication.class, args);
    }
}
