package in.pujabooking.why;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is scheduled for an order: the next question to PhonePe about it or about a refund of it, the next try to book, the release of its cart. */
@Component
class NextActionFinder {

    private static final String SQL = """
            SELECT task_name, task_instance, execution_time, picked, coalesce(consecutive_failures, 0) AS failures
            FROM (SELECT * FROM inquiry_tasks UNION ALL SELECT * FROM scheduled_tasks) AS tasks
            WHERE task_name = 'phonepe-inquiry' AND task_instance = ANY (:orders)
               OR task_name = 'phonepe-refund' AND task_instance = ANY (:refunds)
               OR task_name = 'cart-release' AND task_instance = ANY (:orders)
               OR task_name = 'booking-retry' AND split_part(task_instance, '/', 1) = ANY (:orders)
            ORDER BY execution_time""";

    private final JdbcClient jdbc;

    NextActionFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NextAction> of(CheckoutStory story) {
        return jdbc.sql(SQL)
                .param("orders", story.situations().stream().map(situation -> situation.order().value()).toArray(String[]::new))
                .param("refunds", story.refunds().stream().map(Object::toString).toArray(String[]::new))
                .query((row, number) -> due(row)).list();
    }

    private static NextAction due(ResultSet row) throws SQLException {
        String id = row.getString("task_instance");
        String what = switch (row.getString("task_name")) {
            case "phonepe-inquiry" -> "PhonePe is asked about order " + id;
            case "phonepe-refund" -> "PhonePe is asked for, or about, refund " + id;
            case "cart-release" -> "the cart of order " + id + " is released";
            default -> "the step that failed is tried again";
        };
        return new NextAction(what, row.getTimestamp("execution_time").toInstant(), row.getBoolean("picked"), row.getInt("failures"));
    }
}
