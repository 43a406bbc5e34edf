package in.pujabooking.query.view;

import java.util.Optional;

/** A view with one row per aggregate, whose version is the sequence number of the aggregate's last event in it. */
public interface AggregateProjector<E, V> extends Projector<E, V> {

    /** Whether the event makes its row, so that none has to be read before it. */
    boolean makesTheRow(E event);

    @Override
    default Optional<String> key(E event) {
        return Optional.of(source(event));
    }
}
