package in.pujabooking.security;

/** The application was started against the real PhonePe without what it needs for that. */
final class MissingSecrets extends RuntimeException {

    MissingSecrets(String sentence) {
        super(sentence);
    }
}
