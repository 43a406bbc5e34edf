package in.pujabooking.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.HibernateStatements;
import in.pujabooking.IntegrationTest;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who does not list anything does not pay for JPA. */
@IntegrationTest
class CheckoutSessionsIT {

    private static final long USER = 77_711;

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private HibernateStatements statements;
    private Statistics statistics;

    @BeforeEach
    void count(@Autowired EntityManagerFactory sessions) {
        statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void a_checkout_whose_price_is_known_opens_no_session() {
        await().alias("the price is kept, as the catalogue is watched").atMost(Duration.ofSeconds(30)).until(() -> {
            statistics.clear();
            storefront.newCart(USER);
            return statistics.getSessionOpenCount() == 0;
        });

        List<String> sent = statements.during(() -> {
            String cart = storefront.newCart(USER);
            String order = storefront.newOrder(USER, cart);
            storefront.status(USER, cart);
            sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(Duration.ofSeconds(30)).until(() -> storefront.status(USER, cart).path("booking_created").asBoolean());
        });

        assertThat(statistics.getSessionOpenCount()).isZero();
        assertThat(statistics.getTransactionCount()).isZero();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_list_is_one_statement_of_one_session_without_a_transaction() {
        storefront.newCart(USER);
        statistics.clear();

        assertThat(statements.during(() -> storefront.get(USER, "/api/cart/carts/"))).hasSize(1);

        assertThat(statistics.getSessionOpenCount()).isEqualTo(1);
        assertThat(statistics.getSessionCloseCount()).isEqualTo(1);
        assertThat(statistics.getTransactionCount()).isZero();
    }
}
