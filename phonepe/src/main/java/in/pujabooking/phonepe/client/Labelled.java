package in.pujabooking.phonepe.client;

/** A result that is counted under a name. */
interface Labelled {

    default String label() {
        return getClass().getSimpleName();
    }
}
