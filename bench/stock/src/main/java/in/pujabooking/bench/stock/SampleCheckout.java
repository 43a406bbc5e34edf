package in.pujabooking.bench.stock;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.Purchase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whole checkouts, paid and booked, for a history to be replayed. A checkout follows from its number alone, so every store that is filled
 * from here holds the same. Checkouts begin a minute apart and never overlap.
 */
public final class SampleCheckout {

    /** How many events a checkout has. */
    public static final int EVENTS = 7;

    private static final Instant FIRST = Instant.parse("2025-01-01T00:30:00.120Z");
    /** When each event happens, in milliseconds from the beginning of the checkout. */
    private static final List<Long> AFTER = List.of(0L, 21_340L, 21_340L, 21_870L, 48_015L, 48_190L, 48_190L);
    private static final Duration TIME_TO_PAY = Duration.ofMinutes(20);
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter PHONEPE_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmssSSS").withZone(INDIA);
    private static final long USERS = 5_000;

    private SampleCheckout() {
    }

    /** The first {@code count} events of a history of checkouts, in order; the last checkout may be cut off. */
    public static Stream<SampleEvent> first(long count) {
        return LongStream.rangeClosed(1, (count + EVENTS - 1) / EVENTS).boxed()
                .flatMap(number -> history(number).stream()).limit(count);
    }

    /** The events of a checkout with their place in the history. @param number from 1 */
    public static List<SampleEvent> history(long number) {
        var sequences = new HashMap<Class<?>, Long>();
        var history = new ArrayList<SampleEvent>(EVENTS);
        for (Object event : events(number)) {
            // each family of events belongs to one aggregate of the checkout
            long sequence = sequences.merge(event.getClass().getInterfaces()[0], 1L, Long::sum) - 1;
            history.add(SampleEvent.of(event, sequence, at(number, history.size())));
        }
        return List.copyOf(history);
    }

    /** The events of a checkout, in the order in which they happen. @param number from 1 */
    public static List<Object> events(long number) {
        var user = new UserId(1 + number % USERS);
        var cart = CartId.of(user, number);
        var order = MerchantOrderId.of(cart, suffix(number));
        var offer = SampleOffer.of(number);
        var selection = offer.on(at(number, 0).atZone(INDIA).toLocalDate().plusDays(3 + number % 30),
                LocalTime.of(6 + (int) (number % 12), 30));
        var promo = number % 4 == 0 ? new Promo("WELCOME10", new Paise(Math.min(offer.paise() / 10, 20_000))) : null;
        var amount = promo == null ? new Paise(offer.paise()) : new Paise(offer.paise()).minus(promo.discount());
        var purchase = new Purchase(cart, user, selection, amount, number % 3 == 0 ? null : 10_000 + number);
        String phonePeOrder = phonePeId("OMO", number, 3);
        String storefront = "https://shop.example.in/payment/success";
        Instant expiry = at(number, 1).plus(TIME_TO_PAY);
        return List.of(
                new CartCreated(cart, user, selection, offer.quote(), promo),
                new CartCheckedOut(cart, user, order, selection, amount, purchase.addressId(), storefront, expiry),
                new PaymentInitiated(order, purchase, storefront, expiry),
                new CheckoutOpened(order, phonePeOrder, payPage(order), at(number, 3).plus(TIME_TO_PAY)),
                new PaymentSucceeded(order, purchase,
                        new Capture(amount, phonePeOrder, phonePeId("OM", number, 4), "UPI_QR", at(number, 4).minusSeconds(2))),
                new CartConverted(cart, order),
                new BookingCreated(BookingId.of(cart), order, purchase));
    }

    private static Instant at(long number, int event) {
        return FIRST.plus(Duration.ofMinutes(number)).plusMillis(AFTER.get(event));
    }

    /** Six characters of A-Z0-9 that look drawn. */
    private static String suffix(long number) {
        String digits = Long.toString(number * 1_000_003 % 2_176_782_336L, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(6 - digits.length()) + digits;
    }

    private static String phonePeId(String prefix, long number, int event) {
        return prefix + PHONEPE_TIME.format(at(number, event)) + "%07d".formatted(number % 10_000_000) + "W";
    }

    private static String payPage(MerchantOrderId order) {
        byte[] token = "page:%s:%s".formatted(order, Integer.toHexString(order.hashCode())).getBytes(StandardCharsets.UTF_8);
        return "https://mercury-uat.phonepe.com/transact/uat_v3?token=" + Base64.getUrlEncoder().withoutPadding().encodeToString(token)
                + "&routingKey=W";
    }
}
