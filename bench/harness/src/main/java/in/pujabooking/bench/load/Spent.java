package in.pujabooking.bench.load;

/**
 * What a phase took from its beginning until its last devotee had ended and the load generator had seen it, which takes up to a second.
 *
 * @param applicationMs processor time of the application's processes
 * @param databaseMs    processor time of all of PostgreSQL's processes
 * @param done          units of work that succeeded
 * @param failed        and that did not
 * @param looks         requests for a status among them
 */
public record Spent(String phase, double seconds, double applicationMs, double databaseMs, long done, long failed, long looks) {

    /** Without what the idle processes take in the same time. */
    public Spent withoutIdle(Spent idle) {
        double share = seconds / idle.seconds;
        return new Spent(phase, seconds, Math.max(0, applicationMs - share * idle.applicationMs), Math.max(0, databaseMs - share * idle.databaseMs),
                done, failed, looks);
    }

    /** Processor milliseconds of the application for one unit of work. */
    public double applicationMsEach() {
        return applicationMs / done;
    }

    /** Processor milliseconds of PostgreSQL for one unit of work. */
    public double databaseMsEach() {
        return databaseMs / done;
    }

    public double looksEach() {
        return (double) looks / done;
    }
}
