package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.support.DataDirectory;
import in.pujabooking.phonepe.sandbox.support.Journal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All refunds, by the shop's id and by the order that they return; one change at a time. */
final class RefundBook {

    private final Journal<Refund> journal;
    private final ConcurrentHashMap<String, Refund> refunds = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Set<String>> byOrder = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    RefundBook(DataDirectory data) {
        journal = data.journal("refunds", Refund.class, Refund::merchantRefundId, it -> true);
        journal.left().forEach(this::remember);
    }

    /** @param decide sees the order's refunds so far and returns the new one, or refuses */
    Refund add(String merchantOrderId, Function<List<Refund>, Refund> decide) {
        lock.lock();
        try {
            return stored(decide.apply(ofOrder(merchantOrderId)));
        } finally {
            lock.unlock();
        }
    }

    Optional<Refund> change(String merchantRefundId, UnaryOperator<Refund> change) {
        lock.lock();
        try {
            return find(merchantRefundId).map(it -> {
                Refund changed = change.apply(it);
                return changed == it ? it : stored(changed);
            });
        } finally {
            lock.unlock();
        }
    }

    Optional<Refund> find(String merchantRefundId) {
        return Optional.ofNullable(refunds.get(merchantRefundId));
    }

    List<Refund> running() {
        return refunds.values().stream().filter(it -> it.state().running()).toList();
    }

    private List<Refund> ofOrder(String merchantOrderId) {
        return byOrder.getOrDefault(merchantOrderId, Set.of()).stream().map(refunds::get).toList();
    }

    private Refund stored(Refund refund) {
        journal.append(refund);
        remember(refund);
        return refund;
    }

    private void remember(Refund refund) {
        refunds.put(refund.merchantRefundId(), refund);
        byOrder.computeIfAbsent(refund.originalMerchantOrderId(), id -> ConcurrentHashMap.newKeySet()).add(refund.merchantRefundId());
    }
}
