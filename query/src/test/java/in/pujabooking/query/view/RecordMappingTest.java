package in.pujabooking.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.booking.BookingStatus;
import in.pujabooking.query.booking.BookingView;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordMappingTest {

    private final RecordMapping<BookingView> bookings = new RecordMapping<>(BookingView.class);

    @Test
    void a_component_is_a_column_and_an_embedded_record_several() {
        assertThat(bookings.columns()).extracting(ViewColumn::name, ViewColumn::type).containsExactly(
                tuple("booking_id", "text"), tuple("cart_id", "text"), tuple("merchant_order_id", "text"), tuple("user_id", "bigint"),
                tuple("service_type", "text"), tuple("service_id", "bigint"), tuple("package_id", "bigint"), tuple("service_date", "date"),
                tuple("service_time", "time"), tuple("amount", "bigint"), tuple("address_id", "bigint"), tuple("status", "text"),
                tuple("created_at", "timestamptz"), tuple("updated_at", "timestamptz"), tuple("version", "bigint"));
    }

    @Test
    void values_are_what_the_driver_knows() {
        Devotee devotee = Devotee.any();
        BookingView booking = new BookingView(devotee.booking(), devotee.cart(), devotee.order("AAAAAA"), devotee.user(), Devotee.SELECTION,
                Devotee.PRICE, 7L, BookingStatus.CONFIRMED, Happened.START, Happened.START, 3);

        Map<String, Object> values = bookings.columns().stream()
                .collect(Collectors.toMap(ViewColumn::name, column -> column.value().apply(booking)));

        assertThat(values).containsEntry("booking_id", devotee.booking().value()).containsEntry("user_id", devotee.user().value())
                .containsEntry("service_type", "PUJA").containsEntry("amount", 99900L).containsEntry("status", "CONFIRMED")
                .containsEntry("created_at", Happened.START).containsEntry("version", 3L);
    }

    @Test
    void a_component_that_no_column_holds_is_refused() {
        record Odd(Thread thread) {
        }

        assertThatThrownBy(() -> new RecordMapping<>(Odd.class)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Thread");
    }
}
