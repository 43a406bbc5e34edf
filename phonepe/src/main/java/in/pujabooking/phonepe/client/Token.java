package in.pujabooking.phonepe.client;

import java.time.Instant;

/** An OAuth token with the moments, by our own clock, at which to renew it and to stop using it. */
record Token(Secret value, Instant renewAt, Instant expiresAt) {

    boolean fresh(Instant now) {
        return now.isBefore(renewAt);
    }

    boolean usable(Instant now) {
        return now.isBefore(expiresAt);
    }

    String authorization() {
        return "O-Bearer " + value.value();
    }
}
