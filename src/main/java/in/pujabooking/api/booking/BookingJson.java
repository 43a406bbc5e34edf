package in.pujabooking.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.api.cart.SelectedTime;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.query.booking.BookingStatus;
import in.pujabooking.query.booking.BookingView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A booking; {@code total_amount} in rupees is what was paid, {@code id} the number in {@code booking_id}. */
record BookingJson(@JsonProperty("id") long id,
                   @JsonProperty("booking_id") String bookingId,
                   @JsonProperty("cart_id") String cartId,
                   @JsonProperty("merchant_order_id") String merchantOrderId,
                   @JsonProperty("user") long user,
                   @JsonProperty("status") BookingStatus status,
                   @JsonProperty("service_type") ServiceType serviceType,
                   @JsonProperty("puja_service") Long pujaService,
                   @JsonProperty("package") Long pujaPackage,
                   @JsonProperty("astrology_service") Long astrologyService,
                   @JsonProperty("selected_date") LocalDate selectedDate,
                   @JsonProperty("selected_time") String selectedTime,
                   @JsonProperty("total_amount") BigDecimal totalAmount,
                   @JsonProperty("address_id") Long addressId,
                   @JsonProperty("created_at") Instant createdAt) {

    static BookingJson of(BookingView booking) {
        Selection chosen = booking.selection();
        Long puja = chosen.type() == ServiceType.PUJA ? (Long) chosen.serviceId() : null;
        Long astrology = chosen.type() == ServiceType.ASTROLOGY ? (Long) chosen.serviceId() : null;
        return new BookingJson(booking.bookingId().number(), booking.bookingId().value(), booking.cartId().value(),
                booking.merchantOrderId().value(), booking.user().value(), booking.status(), chosen.type(), puja, chosen.packageId(), astrology,
                chosen.date(), SelectedTime.write(chosen.time()), booking.amount().rupees(), booking.addressId(), booking.createdAt());
    }
}
