package in.pujabooking.phonepe.sandbox.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The last 10 000 attempts at delivering a webhook since the sandbox started. */
final class DeliveryLog {

    private static final int KEPT = 10_000;

    /**
     * One attempt.
     *
     * @param attempt counted from 1; 0 for a webhook lost on purpose
     * @param status the receiver's answer, absent when there was none
     * @param error why there was none
     * @param time epoch ms
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(String id, String event, String merchantOrderId, int attempt, Integer status, String error, long time, String body) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();

    void add(Entry entry) {
        lock.lock();
        try {
            if (entries.size() == KEPT) {
                entries.removeFirst();
            }
            entries.addLast(entry);
        } finally {
            lock.unlock();
        }
    }

    /** Oldest first; of all orders when the argument is null. */
    List<Entry> of(String merchantOrderId) {
        lock.lock();
        try {
            return entries.stream().filter(it -> merchantOrderId == null || it.merchantOrderId().equals(merchantOrderId)).toList();
        } finally {
            lock.unlock();
        }
    }
}
