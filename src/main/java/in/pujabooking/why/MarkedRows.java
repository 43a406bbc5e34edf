package in.pujabooking.why;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a checkout in the read model that wait to be folded anew. */
@Component
class MarkedRows {

    private final JdbcClient jdbc;

    MarkedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MarkedRow> of(CheckoutStory story) {
        return jdbc.sql("SELECT view, source, reason, marked_at FROM view_repair WHERE source = ANY (:sources) ORDER BY marked_at, view")
                .param("sources", story.entries().stream().map(entry -> entry.aggregateId()).distinct().toArray(String[]::new))
                .query((row, number) -> new MarkedRow(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant()))
                .list();
    }
}
