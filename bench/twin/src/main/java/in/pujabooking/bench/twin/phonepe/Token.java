package in.pujabooking.bench.twin.phonepe;

import java.time.Instant;

/** An OAuth token with the moment, by our own clock, at which to renew it. */
record Token(String value, Instant renewAt) {

    String authorization() {
        return "O-Bearer " + value;
    }
}
