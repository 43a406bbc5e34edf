package in.pujabooking.command;

import in.pujabooking.command.cart.CartCommand.CheckOutCart;
import in.pujabooking.command.cart.CartCommand.CreateCart;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.Purchase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The devotee, the cart and the order that the examples are about. */
public final class Given {

    public static final UserId USER = new UserId(1);
    public static final UserId STRANGER = new UserId(2);
    public static final CartId CART = CartId.of(USER, 1);
    public static final BookingId BOOKING = BookingId.of(CART);
    public static final MerchantOrderId ORDER = MerchantOrderId.of(CART, "ABC123");
    public static final MerchantOrderId OTHER_ORDER = MerchantOrderId.of(CART, "XYZ789");
    public static final MerchantRefundId REFUND = MerchantRefundId.automatic(ORDER, 0);
    public static final LocalDate DAY = LocalDate.parse("2030-08-15");
    public static final Instant EXPIRY = Instant.parse("2030-08-01T10:15:00Z");
    public static final Paise PRICE = new Paise(99_900);
    public static final Selection SELECTION = new Selection(ServiceType.PUJA, 1, 1L, DAY, LocalTime.of(10, 0));
    public static final Quote QUOTE = new Quote("Ganesh Puja", "Basic", PRICE);
    public static final Promo PROMO = new Promo("WELCOME10", new Paise(9_990));
    public static final String PAGE = "http://localhost:3000/confirmbooking";
    public static final Purchase PURCHASE = new Purchase(CART, USER, SELECTION, PRICE, 7L);
    public static final Capture CAPTURE = captured(PRICE);

    private Given() {
    }

    public static Capture captured(Paise amount) {
        return new Capture(amount, "OMO2601151030456781234567W", "OM2601151032204561234567W", "UPI_QR", Instant.parse("2030-08-01T10:05:00Z"));
    }

    public static CreateCart createCart() {
        return new CreateCart(CART, USER, SELECTION, QUOTE, null);
    }

    public static CartCreated cartCreated() {
        return new CartCreated(CART, USER, SELECTION, QUOTE, null);
    }

    public static CheckOutCart checkOut(MerchantOrderId order) {
        return new CheckOutCart(CART, USER, order, PAGE, 7L, DAY, EXPIRY);
    }

    public static CartCheckedOut checkedOut(MerchantOrderId order) {
        return new CartCheckedOut(CART, USER, order, SELECTION, PRICE, 7L, PAGE, EXPIRY);
    }

    public static PaymentInitiated initiated() {
        return new PaymentInitiated(ORDER, PURCHASE, PAGE, EXPIRY);
    }
}
