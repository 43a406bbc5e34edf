package in.pujabooking.ledger;

import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.cart.Promo;

/** What the history says of a cart. */
final class CartFacts {

    private enum State {
        ABSENT, FREE, CHECKED_OUT, CONVERTED, REMOVED
    }

    private String id;
    private CartCreated created;
    private Promo promo;
    private State state = State.ABSENT;
    private String order;

    /** Null if no event of the cart was seen. */
    String id() {
        return id;
    }

    boolean waitsFor(String other) {
        return state == State.CHECKED_OUT && order.equals(other);
    }

    boolean isConverted() {
        return state == State.CONVERTED;
    }

    boolean isConvertedBy(String other) {
        return isConverted() && order.equals(other);
    }

    /** Whether the saga can have been refused the cart for this order. */
    boolean isOutOfReachOf(String other) {
        return state == State.ABSENT || state == State.REMOVED || isConverted() && !isConvertedBy(other);
    }

    void apply(CartEvent event, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        if (id != null && !id.equals(event.cartId().value())) {
            checkoutFindings.add(ViolationKind.CART_NUMBER_TWICE, null, checkout.amount(), "%s beside %s".formatted(event.cartId(), id));
            return;
        }
        id = checkout.sequences().shared(event.cartId().value());
        if (state == State.ABSENT && !(event instanceof CartCreated)) {
            checkoutFindings.add(ViolationKind.CART_UNKNOWN, null, 0, event.getClass().getSimpleName());
        } else if (!isLegal(event)) {
            checkoutFindings.add(event instanceof CartConverted && isConverted() ? ViolationKind.CONVERTED_TWICE : ViolationKind.CART_STEP_ILLEGAL, null, 0,
                    "%s in state %s".formatted(event.getClass().getSimpleName(), state));
        }
        take(event, checkout, checkoutFindings);
    }

    private boolean isLegal(CartEvent event) {
        return switch (event) {
            case CartCreated e -> state == State.ABSENT;
            case PromoCodeApplied e -> state == State.FREE;
            case PromoCodeRemoved e -> state == State.FREE;
            case CartCheckedOut e -> state == State.FREE;
            case CartReleased e -> waitsFor(e.merchantOrderId().value());
            case CartConverted e -> state == State.FREE || state == State.CHECKED_OUT;
            case CartRemoved e -> state == State.FREE;
        };
    }

    private void take(CartEvent event, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        switch (event) {
            case CartCreated e -> {
                created = e;
                promo = e.promo();
                become(State.FREE, null);
            }
            case PromoCodeApplied e -> promo = e.promo();
            case PromoCodeRemoved e -> promo = null;
            case CartCheckedOut e -> {
                compare(e, checkoutFindings);
                checkout.order(e.merchantOrderId()).checkedOut(e);
                become(State.CHECKED_OUT, checkout.order(e.merchantOrderId()).id());
            }
            case CartReleased e -> {
                if (checkout.order(e.merchantOrderId()).phase().isOpen()) {
                    checkoutFindings.add(ViolationKind.RELEASED_TOO_EARLY, e.merchantOrderId().value(), 0, "its order is open");
                }
                become(State.FREE, null);
            }
            case CartConverted e -> {
                checkPaid(e, checkout, checkoutFindings);
                become(State.CONVERTED, checkout.order(e.merchantOrderId()).id());
            }
            case CartRemoved e -> become(State.REMOVED, null);
        }
    }

    private void compare(CartCheckedOut event, CheckoutFindings checkoutFindings) {
        if (created == null) {
            return;
        }
        String paidBy = event.merchantOrderId().value();
        long price = created.quote().price().value() - (promo == null ? 0 : promo.discount().value());
        if (event.amount().value() != price) {
            checkoutFindings.add(ViolationKind.PRICE_DIFFERS, paidBy, Math.abs(event.amount().value() - price),
                    "%d paise instead of %d".formatted(event.amount().value(), price));
        }
        if (!event.selection().equals(created.selection()) || !event.user().equals(created.user())) {
            checkoutFindings.add(ViolationKind.PURCHASE_DIFFERS, paidBy, event.amount().value(), "the cart holds something else, or is somebody else's");
        }
    }

    private static void checkPaid(CartConverted event, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        OrderFacts payer = checkout.order(event.merchantOrderId());
        if (payer.phase() != OrderPhase.SUCCEEDED) {
            checkoutFindings.add(ViolationKind.CONVERTED_WITHOUT_MONEY, payer.id(), payer.amount(), "the order was " + payer.phase());
        }
    }

    /** What was in the cart need not be remembered once it can't be checked out any more. */
    private void become(State next, String of) {
        state = next;
        order = of;
        if (next == State.CONVERTED || next == State.REMOVED) {
            created = null;
            promo = null;
        }
    }
}
