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

    private final Journal<SandboxRefund> journal;
    private final ConcurrentHashMap<String, SandboxRefund> refunds = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Set<String>> byOrder = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    RefundBook(DataDirectory data) {
        journal = data.journal("refunds", SandboxRefund.class, SandboxRefund::merchantRefundId, it -> true);
        journal.left().forEach(this::remember);
    }

    /** @param decide sees the order's refunds so far and returns the new one, or refuses */
    SandboxRefund add(String merchantOrderId, Function<List<SandboxRefund>, SandboxRefund> decide) {
        lock.lock();
        try {
            return stored(decide.apply(ofOrder(merchantOrderId)));
        } finally {
            lock.unlock();
        }
    }

    Optional<SandboxRefund> change(String merchantRefundId, UnaryOperator<SandboxRefund> change) {
        lock.lock();
        try {
            return find(merchantRefundId).map(it -> {
                SandboxRefund changed = change.apply(it);
                return changed == it ? it : stored(changed);
            });
        } finally {
            lock.unlock();
        }
    }

    Optional<SandboxRefund> find(String merchantRefundId) {
        return Optional.ofNullable(refunds.get(merchantRefundId));
    }

    List<SandboxRefund> running() {
        return refunds.values().stream().filter(it -> it.state().running()).toList();
    }

    private List<SandboxRefund> ofOrder(String merchantOrderId) {
        return byOrder.getOrDefault(merchantOrderId, Set.of()).stream().map(refunds::get).toList();
    }

    private SandboxRefund stored(SandboxRefund refund) {
        journal.append(refund);
        remember(refund);
        return refund;
    }

    private void remember(SandboxRefund refund) {
        refunds.put(refund.merchantRefundId(), refund);
        byOrder.computeIfAbsent(refund.originalMerchantOrderId(), id -> ConcurrentHashMap.newKeySet()).add(refund.merchantRefundId());
    }
}
