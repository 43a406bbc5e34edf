package in.pujabooking.soak;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Keeps one cart from being booked until it is closed, or, to compare with, does not. */
interface PoisonedBooking extends AutoCloseable {

    enum Kind {
        HEALTHY, FAILS, HANGS
    }

    static PoisonedBooking of(String cart, Kind kind, CommandBus commands, DataSource database) {
        return switch (kind) {
            case HEALTHY -> () -> { };
            case FAILS -> failing(cart, commands);
            case HANGS -> hanging(cart, database);
        };
    }

    private static PoisonedBooking failing(String cart, CommandBus commands) {
        MessageHandlerInterceptor<CommandMessage<?>> poison = (unit, chain) -> {
            if (unit.getMessage().getPayload() instanceof CreateBooking command && command.purchase().cartId().value().equals(cart)) {
                throw new IllegalStateException("poisoned");
            }
            return chain.proceed();
        };
        return commands.registerHandlerInterceptor(poison)::close;
    }

    /** Another writer sits on the booking's place in the history. */
    private static PoisonedBooking hanging(String cart, DataSource database) {
        try {
            Connection other = database.getConnection();
            other.setAutoCommit(false);
            try (var insert = other.prepareStatement("""
                    INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type, payload, meta_data)
                    VALUES (?, ?, 0, '', '', '{}', '{}')""")) {
                insert.setString(1, "sits on " + cart);
                insert.setString(2, BookingId.of(new CartId(cart)).value());
                insert.executeUpdate();
            }
            return () -> letGo(other);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void letGo(Connection other) {
        try (other) {
            other.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void close();
}
