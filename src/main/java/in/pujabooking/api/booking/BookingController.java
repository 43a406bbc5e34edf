package in.pujabooking.api.booking;

import static java.util.function.Function.identity;

import in.pujabooking.api.cart.CartPath;
import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.api.list.ListAnswer;
import in.pujabooking.api.list.ListRanges;
import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.query.booking.BookingView;
import in.pujabooking.query.booking.FindBooking;
import in.pujabooking.query.booking.FindBookings;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListRange;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/booking/bookings")
@Tag(name = "Booking")
class BookingController {

    private final Queries queries;

    BookingController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(summary = "My bookings, newest first")
    ResponseEntity<List<BookingJson>> all(@RequestParam(required = false) String limit, @RequestParam(required = false) String after,
                                          @CurrentCaller Caller caller) {
        return ListAnswer.of(mine(caller, ListRanges.read(limit, after)), identity());
    }

    @GetMapping("/latest")
    @Operation(summary = "My newest booking")
    BookingJson latest(@CurrentCaller Caller caller) {
        return mine(caller, ListRange.first(1)).rows().stream().findFirst().orElseThrow(BookingController::notFound);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of my bookings, by its number")
    BookingJson one(@PathVariable String id, @CurrentCaller Caller caller) {
        return of(parsed(id, caller.user()), caller);
    }

    @GetMapping("/by-id/{bookingId}")
    @Operation(summary = "One of my bookings, by its booking_id (BK-...)")
    BookingJson byId(@PathVariable String bookingId, @CurrentCaller Caller caller) {
        return of(parsed(bookingId, caller.user()), caller);
    }

    @GetMapping("/by-cart/{cartId}")
    @Operation(summary = "The booking that one of my carts became")
    BookingJson byCart(@PathVariable String cartId, @CurrentCaller Caller caller) {
        return of(BookingId.of(CartPath.of(cartId, caller.user())), caller);
    }

    private ListPage<BookingJson> mine(Caller caller, ListRange range) {
        return queries.page(new FindBookings(caller.user(), range), BookingView.class).map(BookingJson::of);
    }

    private BookingJson of(BookingId id, Caller caller) {
        return queries.one(new FindBooking(id, caller.user()), BookingView.class).map(BookingJson::of).orElseThrow(BookingController::notFound);
    }

    private static BookingId parsed(String text, UserId user) {
        try {
            return text.startsWith("BK-") ? new BookingId(text) : BookingId.of(CartId.of(user, Long.parseLong(text)));
        } catch (IllegalArgumentException noId) {
            throw notFound();
        }
    }

    private static Rejected notFound() {
        return new Rejected(Rejection.BOOKING_NOT_FOUND);
    }
}
