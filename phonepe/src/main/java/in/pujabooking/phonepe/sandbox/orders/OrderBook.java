package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.support.DataDirectory;
import in.pujabooking.phonepe.sandbox.support.Journal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** All orders, by the shop's id; every change is stored before it is seen. */
final class OrderBook {

    private final Journal<Order> journal;
    private final ConcurrentHashMap<String, Order> orders = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> byTransaction = new ConcurrentHashMap<>();

    OrderBook(DataDirectory data) {
        journal = data.journal("orders", Order.class, Order::merchantOrderId, it -> true);
        journal.left().forEach(it -> orders.put(it.merchantOrderId(), indexed(it)));
    }

    /** Adds it unless the id is taken; the order that has the id, when it was taken. */
    Optional<Order> addOrTaken(Order order) {
        Order now = orders.computeIfAbsent(order.merchantOrderId(), id -> stored(order));
        return now == order ? Optional.empty() : Optional.of(now);
    }

    /** Applies the change while nobody else can; the order after it, empty for an unknown id. */
    Optional<Order> change(String merchantOrderId, UnaryOperator<Order> change) {
        return Optional.ofNullable(orders.computeIfPresent(merchantOrderId, (id, order) -> {
            Order changed = change.apply(order);
            return changed == order ? order : stored(changed);
        }));
    }

    Optional<Order> find(String merchantOrderId) {
        return Optional.ofNullable(orders.get(merchantOrderId));
    }

    Optional<String> ofTransaction(String transactionId) {
        return Optional.ofNullable(byTransaction.get(transactionId));
    }

    /** Newest first. */
    List<Order> newest(int limit) {
        return orders.values().stream().sorted(Comparator.comparingLong(Order::createdAt).reversed()).limit(limit).toList();
    }

    List<Order> open() {
        return orders.values().stream().filter(it -> !it.isFinal()).toList();
    }

    private Order stored(Order order) {
        journal.append(order);
        return indexed(order);
    }

    private Order indexed(Order order) {
        order.attempts().forEach(it -> byTransaction.put(it.transactionId(), order.merchantOrderId()));
        return order;
    }
}
