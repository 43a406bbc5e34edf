package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Postgres;
import in.pujabooking.bench.load.Answer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When exactly PostgreSQL committed the bookings of ours: by its own record of the transactions' times, on this machine's clock. */
final class Commits {

    private static final double MICROS_PER_MS = 1e3;

    private Commits() {
    }

    /** Milliseconds from the commit of each cart's booking to the answer that told its devotee. */
    static List<Double> untilAnswered(Postgres postgres, String database, List<Answer> answers) {
        Map<String, Long> commits = of(postgres, database, answers.stream().map(Answer::cart).toList());
        List<Double> delays = new ArrayList<>();
        for (Answer answer : answers) {
            Long committed = commits.get(answer.cart());
            if (committed == null) {
                throw new IllegalStateException("Cart " + answer.cart() + " was said to be booked, and is not");
            }
            delays.add((answer.micros() - committed) / MICROS_PER_MS);
        }
        return delays;
    }

    /** Microseconds since 1970, by cart; the cart is converted in the transaction that books it. */
    private static Map<String, Long> of(Postgres postgres, String database, List<String> carts) {
        try (var connection = postgres.connect(database); var statement = connection.prepareStatement("""
                SELECT aggregate_identifier, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
                FROM domain_event WHERE payload_type = 'CartConverted' AND aggregate_identifier = ANY (?)""")) {
            statement.setArray(1, connection.createArrayOf("text", carts.toArray()));
            Map<String, Long> commits = new HashMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    commits.put(row.getString(1), row.getLong(2));
                }
            }
            return commits;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
