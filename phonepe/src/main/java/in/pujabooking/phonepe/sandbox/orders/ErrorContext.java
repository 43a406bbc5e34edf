package in.pujabooking.phonepe.sandbox.orders;

import java.util.Locale;

/** The block that {@code errorContext=true} adds to a failed order (docs/phonepe.md, order status). */
record ErrorContext(String errorCode, String detailedErrorCode, String source, String stage, String description) {

    static ErrorContext of(ErrorCatalogue.Known known) {
        FailureCodes failureCodes = known.failure();
        String words = failureCodes.errorCode().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new ErrorContext(failureCodes.errorCode(), failureCodes.detailedErrorCode(), known.source(), known.stage(), "The payment failed: " + words);
    }
}
