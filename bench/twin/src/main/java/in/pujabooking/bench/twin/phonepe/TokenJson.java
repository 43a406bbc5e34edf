package in.pujabooking.bench.twin.phonepe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** The answer to the OAuth call; its moments are seconds since the epoch by PhonePe's clock, so only their difference counts. */
record TokenJson(@JsonProperty("access_token") String accessToken,
                 @JsonProperty("issued_at") long issuedAt,
                 @JsonProperty("expires_at") long expiresAt) {

    /** Renewed at nine tenths of its life. */
    Token from(Instant asked) {
        return new Token(accessToken, asked.plusSeconds((expiresAt - issuedAt) * 9 / 10));
    }
}
