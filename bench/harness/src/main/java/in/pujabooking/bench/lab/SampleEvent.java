package in.pujabooking.bench.lab;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.eventstore.EventSerializer;
import in.pujabooking.command.eventstore.StoredJson;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.Purchase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One stored event of a sample checkout, as the event store writes it. */
public record SampleEvent(String aggregate, long sequence, String type, String payloadType, String revision, String payload) {

    static final String CART_NUMBER = "777";
    static final String BOOKING_NUMBER = "00000777";

    private static final UserId USER = new UserId(1);
    private static final CartId CART = CartId.of(USER, Long.parseLong(CART_NUMBER));
    private static final MerchantOrderId ORDER = MerchantOrderId.of(CART, "A1B2C3");
    private static final BookingId BOOKING = BookingId.of(CART);
    private static final Paise PRICE = new Paise(99_900);
    private static final Selection SELECTION = new Selection(ServiceType.PUJA, 1, 1L, LocalDate.of(2035, 8, 15), LocalTime.of(10, 0));
    private static final Purchase PURCHASE = new Purchase(CART, USER, SELECTION, PRICE, null);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** From the cart to the booking. */
    public static List<SampleEvent> checkout() {
        return List.of(
                of(CART.value(), 0, "Cart", new CartCreated(CART, USER, SELECTION, new Quote("Ganesh Puja", "Basic", PRICE), null)),
                of(CART.value(), 1, "Cart", new CartCheckedOut(CART, USER, ORDER, SELECTION, PRICE, null, "http://localhost:3000/confirmbooking", NOW)),
                of(ORDER.value(), 0, "PaymentOrder", new PaymentInitiated(ORDER, PURCHASE, "http://localhost:3000/confirmbooking", NOW)),
                of(ORDER.value(), 1, "PaymentOrder", new CheckoutOpened(ORDER, "OMO2601010000000000000000W", "http://localhost:8001/page/" + ORDER, NOW)),
                of(ORDER.value(), 2, "PaymentOrder", new PaymentSucceeded(ORDER, PURCHASE, new Capture(PRICE, "OMO2601010000000000000000W", "OM2601010000000000000000W", "UPI_QR", NOW))),
                of(CART.value(), 2, "Cart", new CartConverted(CART, ORDER)),
                of(BOOKING.value(), 0, "Booking", new BookingCreated(BOOKING, ORDER, PURCHASE)));
    }

    private static SampleEvent of(String aggregate, long sequence, String type, Object event) {
        var stored = new EventSerializer(new StoredJson()).serialize(event, String.class);
        return new SampleEvent(aggregate, sequence, type, stored.getType().getName(), stored.getType().getRevision(), stored.getData());
    }
}
