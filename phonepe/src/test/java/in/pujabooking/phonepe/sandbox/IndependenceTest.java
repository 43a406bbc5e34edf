package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The sandbox and the application around it leave each other alone. */
class IndependenceTest {

    @ComponentScan(basePackageClasses = SandboxApplication.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    private static final class Neighbour {}

    @Test
    void anApplicationThatScansThisPackageFindsNothing() {
        try (AnnotationConfigApplicationContext neighbour = new AnnotationConfigApplicationContext(Neighbour.class)) {
            assertThat(Arrays.stream(neighbour.getBeanDefinitionNames()).map(neighbour::getType).map(Class::getName))
                    .filteredOn(it -> it.startsWith("in.pujabooking")).containsExactly(Neighbour.class.getName());
        }
    }

    @Test
    void nothingElseOnTheClassPathIsConfigured() {
        try (ConfigurableApplicationContext context = SandboxApplication.start(Map.of("server.port", 0, "sandbox.data-dir", ""))) {
            assertThat(SandboxApplication.port(context)).isPositive();
            assertThat(context.getBeanProvider(DataSource.class).stream()).isEmpty();
            assertThat(context.getBeanDefinitionNames()).noneMatch(it -> it.contains("axon") || it.contains("actuate"));
            assertThat(context.getBeansWithAnnotation(SpringBootApplication.class)).isEmpty();
        }
    }
}
