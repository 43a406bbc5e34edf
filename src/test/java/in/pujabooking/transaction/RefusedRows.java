package in.pujabooking.transaction;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A trigger that refuses every row of a table, or those that meet a condition.
 *
 * @param condition in SQL about {@code NEW}
 */
record RefusedRows(String table, String condition) {

    static List<RefusedRows> allOf(String... tables) {
        return Arrays.stream(tables).map(table -> new RefusedRows(table, "TRUE")).toList();
    }

    /** Refuses all of these from the beginning of the scene to its end, however it ends. */
    static void during(JdbcClient database, List<RefusedRows> refused, Runnable scene) {
        database.sql("""
                CREATE OR REPLACE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'A row of % is refused', TG_TABLE_NAME; END $$""").update();
        try {
            refused.forEach(rows -> database.sql("CREATE TRIGGER refused BEFORE INSERT OR UPDATE ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION refuse_row()"
                    .formatted(rows.table(), rows.condition())).update());
            scene.run();
        } finally {
            refused.forEach(rows -> database.sql("DROP TRIGGER IF EXISTS refused ON %s".formatted(rows.table())).update());
        }
    }
}
