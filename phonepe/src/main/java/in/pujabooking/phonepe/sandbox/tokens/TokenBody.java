package in.pujabooking.phonepe.sandbox.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer to a token call; all times in seconds (docs/phonepe.md, authorization). */
record TokenBody(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("encrypted_access_token") String encryptedAccessToken,
        @JsonProperty("expires_in") Long expiresIn,
        @JsonProperty("issued_at") long issuedAt,
        @JsonProperty("expires_at") long expiresAt,
        @JsonProperty("session_expires_at") long sessionExpiresAt,
        @JsonProperty("token_type") String tokenType) {

    static TokenBody of(Tokens.Issued token, boolean expiresInNull) {
        return new TokenBody(
                token.value(), token.value(), expiresInNull ? null : token.expiresAt() - token.issuedAt(),
                token.issuedAt(), token.expiresAt(), token.expiresAt(), "O-Bearer");
    }
}
