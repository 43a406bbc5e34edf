package in.pujabooking.api.web;

import java.io.IOException;

/** The request's body is larger than the API takes. */
public final class BodyTooLarge extends IOException {

    public static final String MESSAGE = "The request is too large";

    BodyTooLarge() {
        super(MESSAGE);
    }
}
