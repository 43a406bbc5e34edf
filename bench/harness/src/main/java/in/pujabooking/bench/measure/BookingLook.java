package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Postgres;
import in.pujabooking.bench.lab.Shop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Looks into a shop's database for a booking, past the application, and counts its looks: each is one statement and one transaction. */
final class BookingLook implements Predicate<String>, AutoCloseable {

    private static final String OURS = "SELECT count(*) FROM domain_event WHERE aggregate_identifier = ? AND payload_type = 'CartConverted'";
    private static final String TWIN = "SELECT count(*) FROM booking WHERE cart_id = substring(? FROM '[0-9]+$')::bigint";

    private final Connection connection;
    private final PreparedStatement statement;
    private long looks;

    BookingLook(Postgres postgres, Shop shop) {
        try {
            connection = postgres.connect(shop.database());
            statement = connection.prepareStatement(shop.name().equals(Names.TWIN) ? TWIN : OURS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param cart its id in the API */
    @Override
    public boolean test(String cart) {
        looks++;
        try {
            statement.setString(1, cart);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long looks() {
        return looks;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
