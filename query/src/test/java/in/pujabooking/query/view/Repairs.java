package in.pujabooking.query.view;

import in.pujabooking.command.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests do to the read model, and to its marks. */
@TestComponent
public class Repairs {

    static final List<String> TABLES = List.of("cart_view", "payment_view", "booking_view", "refund_view", "parked_checkout_view");

    private final Marks marks;
    private final MarkRows rows;
    private final JdbcClient jdbc;

    Repairs(Marks marks, MarkRows rows, JdbcClient jdbc) {
        this.marks = marks;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    public void mark(String view, Object source, UserId user) {
        marks.mark(view, source.toString(), user, "test");
    }

    Optional<Mark> find(String view, Object source) {
        return rows.markedAfter(Instant.EPOCH, "", "", Limit.unlimited()).stream()
                .filter(mark -> mark.view().equals(view) && mark.source().equals(source.toString())).findFirst();
    }

    /** @param change SQL: SET of an UPDATE */
    public void damage(String view, String change, String key, Object id) {
        jdbc.sql("UPDATE %s SET %s WHERE %s = ?".formatted(view, change, key)).param(id.toString()).update();
    }

    public void remove(String view, String key, Object id) {
        jdbc.sql("DELETE FROM %s WHERE %s = ?".formatted(view, key)).param(id.toString()).update();
    }

    /** An event of a kind that this version does not know, as a newer one may have written it. */
    public void appendUnknown(Object aggregate, String type, long sequence) {
        jdbc.sql("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                    payload_revision, payload, meta_data)
                VALUES (gen_random_uuid()::text, ?, ?, ?, '2025-01-01T07:00:00.000Z', 'OfTomorrow', '1', '{}', '{}')""")
                .params(aggregate.toString(), sequence, type).update();
    }

    /** Has the database refuse every row of every view during the action. */
    public void refusingRows(Runnable action) {
        jdbc.sql("""
                CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no row today'; END $$""").update();
        TABLES.forEach(view -> jdbc.sql("CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION refuse_row()"
                .formatted(view)).update());
        try {
            action.run();
        } finally {
            jdbc.sql("DROP FUNCTION refuse_row() CASCADE").update();
        }
    }

    public void forgetMarks() {
        jdbc.sql("DELETE FROM view_repair").update();
    }
}
