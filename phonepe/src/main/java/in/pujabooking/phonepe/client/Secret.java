package in.pujabooking.phonepe.client;

/** A value that must not appear in a log, an error message or a dump of the configuration. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
