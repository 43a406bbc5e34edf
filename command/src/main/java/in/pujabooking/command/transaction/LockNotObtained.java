package in.pujabooking.command.transaction;

/** Another transaction of this JVM held an aggregate for longer than this one may wait. Nothing has happened; deciding again is right. */
public final class LockNotObtained extends RuntimeException {

    LockNotObtained(String aggregate) {
        super("Another transaction holds " + aggregate);
    }
}
