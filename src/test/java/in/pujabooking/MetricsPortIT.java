package in.pujabooking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** The actuator on a port of its own, as the containers have it. */
@IntegrationTest
@TestPropertySource(properties = "management.server.port=0")
class MetricsPortIT {

    @Value("http://localhost:${server.port}/actuator/")
    private String api;
    @Value("http://localhost:${local.management.port}/actuator/")
    private String own;

    @Test
    void a_scraper_without_a_token_reads_metrics_there_and_nothing_else() {
        assertThat(get(own + "prometheus")).isEqualTo(200);
        assertThat(get(own + "health")).isEqualTo(200);
        assertThat(get(own + "metrics")).isEqualTo(401);
        assertThat(get(api + "prometheus")).isEqualTo(404);
    }

    private static int get(String url) {
        return Http.send("GET", url, Map.of(), null).status();
    }
}
