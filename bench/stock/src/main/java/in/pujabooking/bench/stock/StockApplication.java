package in.pujabooking.bench.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Builds the views from the events in its store, from the first one on, and tells at {@code GET /replay} how far it is. With
 * {@code --stock.load=N} it puts the first N sample events into its empty store instead, and ends.
 */
@SpringBootApplication
public class StockApplication {

    /** The profile in which events are loaded and none is handled. */
    public static final String LOAD = "load";

    public static void main(String[] args) {
        var application = new SpringApplicationBuilder(StockApplication.class).properties("spring.config.name=stock");
        if (new SimpleCommandLinePropertySource(args).containsProperty("stock.load")) {
            System.exit(SpringApplication.exit(application.web(WebApplicationType.NONE).profiles(LOAD).run(args)));
        }
        application.run(args);
    }
}
