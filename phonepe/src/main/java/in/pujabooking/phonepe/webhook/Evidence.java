package in.pujabooking.phonepe.webhook;

/** A stored webhook that something is still to be done about. {@code attempts} counts the tries so far. */
record Evidence(long id, byte[] body, int attempts) {
}
