package in.pujabooking.bench.load;

import java.util.List;

/**
 * Whom a phase loads.
 *
 * @param url         of the application
 * @param waitUrl     of the node at which devotees wait for a status; the same, or another node on the same database
 * @param application process ids whose processor time is the application's
 * @param others      process ids that work for it besides, for example its sandbox
 * @param postmaster  process id of PostgreSQL's first process
 * @param tokens      bearer tokens, used in turn
 * @param carts       booked carts; cart n belongs to token n
 */
record Target(String url, String waitUrl, String sandboxUrl, List<Long> application, List<Long> others, long postmaster, List<String> tokens,
              List<String> carts) {
}
