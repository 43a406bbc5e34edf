package in.pujabooking.phonepe.sandbox.orders;

import java.util.Locale;

/** The block that {@code errorContext=true} adds to a failed order (docs/phonepe.md, order status). */
record ErrorContext(String errorCode, String detailedErrorCode, String source, String stage, String description) {

    static ErrorContext of(ErrorCatalogue.Known known) {
        Failure failure = known.failure();
        String words = failure.errorCode().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new ErrorContext(failure.errorCode(), failure.detailedErrorCode(), known.source(), known.stage(), "The payment failed: " + words);
    }
}
