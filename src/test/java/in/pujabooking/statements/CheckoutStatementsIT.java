package in.pujabooking.statements;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.ApplicationNode;
import in.pujabooking.statements.StatementLog.Statement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one checkout asks of the database, as the server's log has it. Each statement has its reason in docs/statements.md: a new one needs one too. */
class CheckoutStatementsIT {

    private static final String EXPECTED = """
            1 BEGIN
            1 INSERT INTO domain_event
            1 INSERT INTO cart_view
            1 COMMIT
            2 BEGIN
            2 SELECT FROM domain_event
            2 INSERT INTO domain_event
            2 INSERT INTO cart_view
            2 INSERT INTO domain_event
            2 INSERT INTO inquiry_tasks
            2 INSERT INTO payment_view
            2 COMMIT
            3 BEGIN
            3 SELECT FROM domain_event
            3 INSERT INTO domain_event
            3 INSERT INTO payment_view
            3 COMMIT
            4 INSERT INTO webhook_evidence
            5 BEGIN
            5 SELECT FROM domain_event
            5 INSERT INTO domain_event
            5 SELECT FROM domain_event
            5 SELECT FROM domain_event
            5 DELETE FROM inquiry_tasks
            5 INSERT INTO payment_view
            5 INSERT INTO domain_event
            5 INSERT INTO cart_view
            5 INSERT INTO booking_view
            5 COMMIT
            6 UPDATE webhook_evidence""";

    /** The pool fills up behind the start. */
    private static final String NEW_CONNECTION = "SET application_name";

    private static final Pattern KIND = Pattern.compile("(?i)(?:(?<verb>INSERT INTO |DELETE FROM |UPDATE )|(?<read>SELECT ).*? (?=FROM ))"
            + "(?<table>(?:FROM )?\\w+).*");

    private static StatementLog log;
    private static ApplicationNode node;

    /** Nothing but the checkout, and the watch on its connection of its own, has anything to do. */
    @BeforeAll
    static void start() throws IOException {
        log = StatementLog.start();
        node = ApplicationNode.first(ApplicationNode.jdbcUrl(log.server()),
                Map.of("scheduling.polling-interval", "1h", "phonepe.inquiry.polling", "1h", "safety-net.every", "1h"));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        log.close();
    }

    @Test
    void a_warm_checkout_takes_these_statements_and_no_others() {
        checkout(1);
        checkout(2);
        long position = log.position();

        checkout(3);

        List<Statement> statements = log.since(position).stream().filter(one -> !one.client().equals("database-watch"))
                .filter(one -> !one.sql().isEmpty() && !one.sql().startsWith(NEW_CONNECTION)).toList();
        assertThat(kinds(statements)).as(() -> statements.stream().map(Statement::toString).collect(joining("\n", "\n", "\n"))).isEqualTo(EXPECTED);
    }

    private static void checkout(long user) {
        var storefront = node.storefront();
        String order = storefront.newOrder(user, storefront.newCart(user));
        node.sandbox().outcome(order, "SUCCESS", "SEND");
        await().atMost(Duration.ofSeconds(20)).until(() -> log.database()
                .sql("SELECT count(*) FROM webhook_evidence WHERE merchant_order_id = ? AND outcome = 'DECIDED'").param(order)
                .query(Long.class).single() == 1);
    }

    /** Each statement with the number of its transaction, its verb and its table. */
    private static String kinds(List<Statement> statements) {
        List<String> transactions = statements.stream().map(Statement::transaction).distinct().toList();
        return statements.stream().map(one -> transactions.indexOf(one.transaction()) + 1 + " " + kind(one.sql())).collect(joining("\n"));
    }

    private static String kind(String sql) {
        var found = KIND.matcher(sql);
        if (!found.matches()) {
            return sql;
        }
        return (found.group("verb") == null ? found.group("read") : found.group("verb")).toUpperCase(Locale.ROOT) + found.group("table");
    }
}
