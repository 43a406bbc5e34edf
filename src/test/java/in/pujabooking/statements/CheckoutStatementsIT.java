package in.pujabooking.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.ApplicationNode;
import in.pujabooking.statements.StatementLog.Statement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one checkout asks of the database, statement by statement (docs/statements.md). */
class CheckoutStatementsIT {

    private static StatementLog log;
    private static ApplicationNode node;

    @BeforeAll
    static void start() throws IOException {
        log = StatementLog.start();
        node = ApplicationNode.first(ApplicationNode.jdbcUrl(log.server()),
                Map.of("scheduling.polling-interval", "1h", "phonepe.inquiry.polling", "1h"));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        log.close();
    }

    @Test
    void a_checkout_takes_these_statements_and_no_others() {
        checkout(1);
        checkout(2);
        long position = log.position();

        checkout(3);

        List<Statement> statements = log.since(position).stream().filter(one -> !one.client().equals("database-watch")).toList();
        System.out.println(statements.stream().map(one -> one.toString()).collect(Collectors.joining("\n")));
        assertThat(statements).hasSizeLessThan(10);
    }

    private static void checkout(long user) {
        var storefront = node.storefront();
        String cart = storefront.newCart(user);
        String order = storefront.newOrder(user, cart);
        node.sandbox().outcome(order, "SUCCESS", "SEND");
        await().atMost(Duration.ofSeconds(20)).until(() -> log.database()
                .sql("SELECT count(*) FROM webhook_evidence WHERE merchant_order_id = ? AND outcome IS NOT NULL").param(order).query(Long.class).single() == 1);
    }
}
