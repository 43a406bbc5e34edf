package in.pujabooking.api.dispatch;

import java.util.Optional;

/**
 * A write that stands.
 *
 * @param result what the command answered
 * @param seen   what queries now show of it; empty if the read side had not caught up in time
 */
public record Written<R, V>(R result, Optional<V> seen) {
}
