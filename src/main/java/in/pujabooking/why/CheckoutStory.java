package in.pujabooking.why;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.processing.ProcessingEvent;
import in.pujabooking.ledger.history.EntryContent;
import in.pujabooking.ledger.history.HistoryEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A checkout's events, told one after the other. */
final class CheckoutStory {

    private final List<HistoryEntry> entries;
    private final Map<MerchantOrderId, OrderStory> orders = new LinkedHashMap<>();
    private final List<MerchantRefundId> refunds = new ArrayList<>();
    private MerchantOrderId booked;
    private boolean removed;

    CheckoutStory(List<HistoryEntry> entries) {
        this.entries = entries;
        entries.forEach(entry -> entry.contents().forEach(content -> {
            if (content instanceof EntryContent.Known(Object event)) {
                tell(event, entry.at());
            }
        }));
    }

    private void tell(Object event, Instant at) {
        switch (event) {
            case CartEvent e -> removed |= e instanceof CartRemoved;
            case PaymentEvent e -> {
                order(e.merchantOrderId()).tell(e, at);
                if (e instanceof RefundRequested refund) {
                    refunds.add(refund.refundId());
                }
            }
            case BookingEvent e -> payer(e).ifPresent(payer -> order(payer).tell(e, at));
            case ProcessingEvent e -> order(e.merchantOrderId()).tell(e, at);
            default -> throw new IllegalArgumentException("Not an event of the checkout: " + event.getClass());
        }
    }

    /** Empty for the cancellation of a booking that was never made, which only a broken history has. */
    private Optional<MerchantOrderId> payer(BookingEvent event) {
        booked = switch (event) {
            case BookingCreated e -> e.merchantOrderId();
            case BookingCancelled e -> booked;
        };
        return Optional.ofNullable(booked);
    }

    private OrderStory order(MerchantOrderId id) {
        return orders.computeIfAbsent(id, OrderStory::new);
    }

    List<HistoryEntry> entries() {
        return entries;
    }

    boolean isRemoved() {
        return removed;
    }

    List<MerchantRefundId> refunds() {
        return refunds;
    }

    /** The orders' situations, in the order in which the orders were begun. */
    List<OrderSituation> situations() {
        return orders.values().stream().map(OrderStory::situation).toList();
    }

    /** What says most about the checkout as a whole; among equals, of the newest order. Empty before the first attempt to pay. */
    Optional<OrderSituation> headline() {
        return situations().reversed().stream().min(Comparator.comparingInt(situation -> Explanation.of(situation).rank()));
    }
}
