package in.pujabooking;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets time fly: what is due later becomes due now. Nothing else is done for the application; its own scheduler takes it up. */
public record Hourglass(JdbcClient database) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The order's next scheduled question to PhonePe. Waits until there is one that is not being asked already. */
    public void askAbout(String order) {
        await().atMost(PATIENCE).until(() -> database.sql(
                "UPDATE inquiry_tasks SET execution_time = now() WHERE task_instance = ? AND NOT picked")
                .param(order).update() == 1);
    }

    /** How many seconds from now PhonePe is asked again at the latest. */
    public long secondsToNextQuestion(String order) {
        return database.sql("SELECT extract(epoch FROM execution_time - now()) FROM inquiry_tasks WHERE task_instance = ?")
                .param(order).query(Double.class).single().longValue();
    }

    /** What is left to be done about webhooks. */
    public void takeUpWebhooks() {
        database.sql("UPDATE webhook_evidence SET next_at = now() WHERE next_at IS NOT NULL").update();
        database.sql("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'phonepe-webhook-sweep' AND NOT picked").update();
    }

    /** The pauses of all checkouts that failed for a technical reason. @return how many there were */
    public int endPausesOfSagas() {
        return database.sql("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'booking-retry' AND NOT picked").update();
    }

    /** The pauses of all releases of carts that were put off. */
    public void releaseCarts() {
        database.sql("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'cart-release' AND NOT picked").update();
    }

    public long pausingSagas() {
        return database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'booking-retry'").query(Long.class).single();
    }

    /** How many tries of one captured order are planned. */
    public long pausesOf(String order) {
        return database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'booking-retry' AND task_instance LIKE ? || '/%'").param(order)
                .query(Long.class).single();
    }

    /** Nothing is planned, and no webhook is left, for the order. */
    public boolean isEmptyFor(String order) {
        return database.sql("""
                SELECT (SELECT count(*) FROM inquiry_tasks WHERE task_instance = :order)
                     + (SELECT count(*) FROM webhook_evidence WHERE merchant_order_id = :order AND next_at IS NOT NULL)""")
                .param("order", order).query(Long.class).single() == 0;
    }
}
