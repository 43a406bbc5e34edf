package in.pujabooking.bench.twin.security;

/** @param user the account that a request's token was issued to */
public record Caller(long user) {
}
