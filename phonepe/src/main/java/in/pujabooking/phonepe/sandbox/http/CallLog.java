package in.pujabooking.phonepe.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** When each order was asked for what since the sandbox started, so that tests can check how often; the last 1000 of each kind. */
public final class CallLog {

    private static final int KEPT = 1000;

    /** What is counted. */
    public enum Kind { PAY, STATUS }

    /**
     * The calls of one kind for one order.
     *
     * @param count since the start
     * @param times of the last ones, epoch ms
     */
    public record Calls(long count, List<Long> times) {

        static final Calls NONE = new Calls(0, List.of());

        Calls and(long time) {
            List<Long> longer = new ArrayList<>(times.size() < KEPT ? times : times.subList(1, KEPT));
            longer.add(time);
            return new Calls(count + 1, List.copyOf(longer));
        }
    }

    private record Key(Kind kind, String merchantOrderId) {}

    private final ConcurrentHashMap<Key, Calls> calls = new ConcurrentHashMap<>();

    public void add(Kind kind, String merchantOrderId, long time) {
        calls.merge(new Key(kind, merchantOrderId), Calls.NONE.and(time), (known, one) -> known.and(time));
    }

    public Calls of(Kind kind, String merchantOrderId) {
        return calls.getOrDefault(new Key(kind, merchantOrderId), Calls.NONE);
    }
}
