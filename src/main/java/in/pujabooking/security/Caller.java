package in.pujabooking.security;

import in.pujabooking.command.UserId;

/** The account that a request's token was issued to. */
public record Caller(UserId user) {
}
