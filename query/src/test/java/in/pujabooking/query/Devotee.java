package in.pujabooking.query;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.Purchase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicLong;

/** A user that no other test knows, with one cart, and the events of buying it. */
public record Devotee(UserId user, CartId cart) {

    public static final Selection SELECTION = new Selection(ServiceType.PUJA, 1, 1L, LocalDate.of(2025, 2, 1), LocalTime.of(10, 30));
    public static final Paise PRICE = new Paise(99900);
    public static final Instant EXPIRY = Instant.parse("2025-01-01T06:20:00Z");
    public static final String REDIRECT = "https://shop.example/done";

    private static final AtomicLong NUMBERS = new AtomicLong();

    public static Devotee any() {
        UserId user = new UserId(NUMBERS.incrementAndGet());
        return new Devotee(user, CartId.of(user, NUMBERS.incrementAndGet()));
    }

    public Devotee withAnotherCart() {
        return new Devotee(user, CartId.of(user, NUMBERS.incrementAndGet()));
    }

    public MerchantOrderId order(String suffix) {
        return MerchantOrderId.of(cart, suffix);
    }

    public BookingId booking() {
        return BookingId.of(cart);
    }

    public Purchase purchase() {
        return new Purchase(cart, user, SELECTION, PRICE, 7L);
    }

    public CartCreated cartCreated() {
        return new CartCreated(cart, user, SELECTION, new Quote("Ganesh Puja", "Basic", PRICE), null);
    }

    public CartCheckedOut checkedOut(MerchantOrderId order) {
        return new CartCheckedOut(cart, user, order, SELECTION, PRICE, 7L, REDIRECT, EXPIRY);
    }

    public PaymentInitiated initiated(MerchantOrderId order) {
        return new PaymentInitiated(order, purchase(), REDIRECT, EXPIRY);
    }

    public PaymentSucceeded succeeded(MerchantOrderId order) {
        return new PaymentSucceeded(order, purchase(), capture(PRICE));
    }

    public PaymentMismatched mismatched(MerchantOrderId order, Paise captured) {
        return new PaymentMismatched(order, purchase(), capture(captured));
    }

    public BookingCreated booked(MerchantOrderId order) {
        return new BookingCreated(booking(), order, purchase());
    }

    private static Capture capture(Paise amount) {
        return new Capture(amount, "OMO1", "T1", "UPI_QR", Instant.parse("2025-01-01T06:01:00Z"));
    }
}
