package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.support.Agenda;
import in.pujabooking.phonepe.sandbox.support.PhonePeIds;
import in.pujabooking.phonepe.sandbox.webhooks.Event;
import in.pujabooking.phonepe.sandbox.webhooks.Sending;
import in.pujabooking.phonepe.sandbox.webhooks.WebhookSender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The life of orders: opened by pay, decided by someone or by the clock, and told to the shop. */
public final class OrderLifecycle {

    private static final Duration SANDBOX_LIFE = Duration.ofHours(48);

    private final OrderBook book;
    private final PhonePeIds ids;
    private final Agenda agenda;
    private final WebhookSender webhooks;
    private final SandboxSettings settings;

    OrderLifecycle(OrderBook book, PhonePeIds ids, Agenda agenda, WebhookSender webhooks, SandboxSettings settings) {
        this.book = book;
        this.ids = ids;
        this.agenda = agenda;
        this.webhooks = webhooks;
        this.settings = settings;
        book.open().forEach(this::watch);
    }

    Order open(PayRequest request) {
        long now = ids.now();
        Order order = new Order(
                request.merchantOrderId(), ids.at(now, "OMO"), request.amount(), now, now + life(request).toMillis(), request.metaInfo(),
                request.redirectUrl(), request.message(), request.disablePaymentRetry(), new PaymentState.Pending(), List.of());
        Optional<Order> taken = book.addOrTaken(order);
        if (taken.isPresent()) {
            return ReusedOrderId.answer(settings.order().reused(), taken.get());
        }
        watch(order);
        return order;
    }

    /** The order as it is now; one whose time is up has failed by the time it is seen. */
    public Optional<Order> find(String merchantOrderId) {
        Optional<Order> order = book.find(merchantOrderId);
        if (order.isPresent() && order.get().expired(ids.now())) {
            expire(merchantOrderId);
            return book.find(merchantOrderId);
        }
        return order;
    }

    Optional<Order> ofTransaction(String transactionId) {
        return book.ofTransaction(transactionId).flatMap(this::find);
    }

    List<Order> newest(int limit) {
        return book.newest(limit).stream().map(it -> find(it.merchantOrderId()).orElse(it)).toList();
    }

    /**
     * Decides how it goes on and tells the shop.
     *
     * @param force also overrides a final state
     * @return ends when the webhook was attempted once
     * @throws Refusal 404 for an unknown order, 409 for a final one
     */
    public CompletableFuture<Void> decide(String merchantOrderId, Decision decision, boolean force, Sending sending) {
        find(merchantOrderId);
        Order after = book.change(merchantOrderId, order -> {
            if (order.isFinal() && !force) {
                throw Refusal.automation(409, "Order " + merchantOrderId + " is " + order.state().wireName() + " already");
            }
            return after(order, decision);
        }).orElseThrow(() -> Refusal.automation(404, "No order " + merchantOrderId));
        return tell(after, decision, sending);
    }

    private void expire(String merchantOrderId) {
        AtomicBoolean mine = new AtomicBoolean();
        Decision expired = new Decision.Expired();
        book.change(merchantOrderId, order -> {
            mine.set(order.expired(ids.now()));
            return mine.get() ? after(order, expired) : order;
        }).filter(order -> mine.get()).ifPresent(order -> tell(order, expired, Sending.AT_ONCE));
    }

    private Order after(Order order, Decision decision) {
        long now = ids.now();
        return order.after(decision, () -> ids.at(now, "OM"), now);
    }

    private CompletableFuture<Void> tell(Order order, Decision decision, Sending sending) {
        Optional<Event> event = switch (order.state()) {
            case PaymentState.Completed ignored -> Optional.of(Event.CHECKOUT_ORDER_COMPLETED);
            case PaymentState.Failed ignored -> Optional.of(Event.CHECKOUT_ORDER_FAILED);
            case PaymentState.Pending ignored ->
                    decision instanceof Decision.Declined ? Optional.of(Event.CHECKOUT_TRANSACTION_ATTEMPT_FAILED) : Optional.empty();
        };
        return event.map(it -> webhooks.send(it, order.merchantOrderId(), OrderView.forWebhook(order, settings.merchantId()), sending))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private void watch(Order order) {
        agenda.at(order.expireAt(), () -> expire(order.merchantOrderId()));
    }

    private Duration life(PayRequest request) {
        if (settings.expireAfterOverride() != null) {
            return settings.expireAfterOverride();
        }
        return settings.expire48h() ? SANDBOX_LIFE : request.expireAfter() == null ? settings.expireAfterDefault() : request.expireAfter();
    }
}
