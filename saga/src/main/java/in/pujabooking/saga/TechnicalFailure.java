package in.pujabooking.saga;

/** Commands had no effect, or none that we know of, for a reason that may pass. Its message names the cause, without data of the devotee. */
final class TechnicalFailure extends RuntimeException {

    TechnicalFailure(Throwable cause) {
        this(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }

    TechnicalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
