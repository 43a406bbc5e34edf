package in.pujabooking.bench.measure;

/** The contestants as shown. */
final class Names {

    static final String OURS = "ours";
    static final String TWIN = "CRUD twin";
    static final String STOCK = "stock Axon";
    static final String PGBENCH = "pgbench";
    static final String CURSOR = "JDBC cursor";
    static final String CONSTANT = "constant JSON";
    static final String EMPTY = "empty Boot + JPA";

    /** Ours, whose devotees wait in these two ways. */
    static final String LONG_POLL = "long poll";
    static final String POLLING = "polling each second";
    /** Ours, started in these two ways. */
    static final String WITH_CACHE = "with AOT cache";
    static final String WITHOUT_CACHE = "without";

    private Names() {
    }
}
