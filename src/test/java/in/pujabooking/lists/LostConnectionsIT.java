package in.pujabooking.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Storefront;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that ends its connections, as it does when it is restarted. */
@IntegrationTest
class LostConnectionsIT {

    private static final long USER = 77_721;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LIST = "/api/cart/carts/";

    @Autowired
    private JdbcConnectionDetails details;
    @Autowired
    private Storefront storefront;

    @AfterEach
    void connected() {
        await().atMost(SOON).until(() -> status() == 200 && status() == 200);
    }

    @Test
    void a_list_whose_connection_is_lost_is_not_available_at_the_moment() {
        JdbcClient another = JdbcClient.create(new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
        await().atMost(SOON).until(() -> {
            assertThat(status()).isIn(200, 503);
            another.sql("""
                    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ILIKE '%cart_view%'""").query(Boolean.class).list();
            int status = status();
            assertThat(status).isIn(200, 503);
            return status == 503;
        });
    }

    private int status() {
        return storefront.get(USER, LIST).status();
    }
}
