package in.pujabooking.phonepe.sandbox.http;

/** Decides whether the value of an {@code Authorization} header opens the gateway. */
public interface Authorization {

    /** @param header the whole value, null when the header is absent */
    boolean allows(String header);
}
