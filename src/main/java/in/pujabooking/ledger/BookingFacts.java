package in.pujabooking.ledger;

import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import java.time.Instant;
import java.util.Optional;

/** What the history says of a checkout's booking. */
final class BookingFacts {

    private String order;
    private long amount;
    private Instant cancelledAt;

    boolean exists() {
        return order != null;
    }

    boolean standsFor(String other) {
        return exists() && cancelledAt == null && order.equals(other);
    }

    boolean isOfAnotherThan(String other) {
        return exists() && !order.equals(other);
    }

    /** When the booking that this order had was cancelled. */
    Optional<Instant> cancelledAt(String of) {
        return exists() && order.equals(of) ? Optional.ofNullable(cancelledAt) : Optional.empty();
    }

    /** What was booked without any order that this checkout knows; 0 where all is well. */
    long amount() {
        return amount;
    }

    String order() {
        return order;
    }

    void apply(BookingEvent event, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        switch (event) {
            case BookingCreated created -> create(created, checkout, checkoutFindings);
            case BookingCancelled cancelled -> {
                if (!exists() || cancelledAt != null) {
                    checkoutFindings.add(ViolationKind.BOOKING_STEP_ILLEGAL, order, 0, exists() ? "it was cancelled before" : "it was never created");
                }
                cancelledAt = checkoutFindings.at();
            }
        }
    }

    private void create(BookingCreated event, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        String payer = event.merchantOrderId().value();
        long paise = event.purchase().amount().value();
        check(event, payer, checkout).ifPresent(kind -> checkoutFindings.add(kind, payer, paise, "booked for order " + payer));
        if (!exists()) {
            order = checkout.find(payer).map(OrderFacts::id).orElse(payer);
            amount = paise;
            checkout.find(payer).ifPresent(OrderFacts::forgetPurchase);
        }
    }

    /** The gravest thing that is wrong with a booking; the others follow from it. */
    private Optional<ViolationKind> check(BookingCreated event, String payer, CheckoutFacts checkout) {
        Optional<OrderFacts> paid = checkout.find(payer).filter(known -> known.phase().hasMoney());
        if (exists()) {
            return Optional.of(ViolationKind.BOOKED_TWICE);
        } else if (event.purchase().cartId().number() != checkout.number()) {
            return Optional.of(ViolationKind.BOOKING_OF_ANOTHER_CART);
        } else if (paid.isEmpty()) {
            return Optional.of(ViolationKind.BOOKED_WITHOUT_MONEY);
        } else if (paid.get().phase() == OrderPhase.MISMATCHED) {
            return Optional.of(ViolationKind.BOOKED_ON_MISMATCH);
        } else if (paid.get().refunds().areThere()) {
            return Optional.of(ViolationKind.BOOKED_AFTER_REFUND);
        } else if (!checkout.cart().isConverted()) {
            return Optional.of(ViolationKind.BOOKED_BEFORE_CART);
        } else if (!checkout.cart().isConvertedBy(payer)) {
            return Optional.of(ViolationKind.BOOKED_BY_ANOTHER_ORDER);
        }
        return paid.get().paysFor(event.purchase()) ? Optional.empty() : Optional.of(ViolationKind.BOOKING_DIFFERS);
    }
}
