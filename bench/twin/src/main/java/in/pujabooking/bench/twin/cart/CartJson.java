package in.pujabooking.bench.twin.cart;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.bench.twin.web.Rupees;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A cart as the storefront shows it (docs/api.md, create a cart). Prices in rupees; {@code id} is the cart's number. */
record CartJson(@JsonProperty("id") long id,
                @JsonProperty("cart_id") String cartId,
                @JsonProperty("user") long user,
                @JsonProperty("service_type") String serviceType,
                @JsonProperty("puja_service") Long pujaService,
                @JsonProperty("package") Long pujaPackage,
                @JsonProperty("astrology_service") Long astrologyService,
                @JsonProperty("title") String title,
                @JsonProperty("package_name") String packageName,
                @JsonProperty("selected_date") LocalDate selectedDate,
                @JsonProperty("selected_time") @JsonFormat(pattern = "hh:mm a", locale = "en") LocalTime selectedTime,
                @JsonProperty("promo_code") String promoCode,
                @JsonProperty("price") BigDecimal price,
                @JsonProperty("discount") BigDecimal discount,
                @JsonProperty("total_price") BigDecimal totalPrice,
                @JsonProperty("status") CartStatus status,
                @JsonProperty("payment_open") boolean paymentOpen,
                @JsonProperty("created_at") Instant createdAt,
                @JsonProperty("updated_at") Instant updatedAt) {

    /** A cart that was just made, so that nobody can be paying it yet. */
    static CartJson created(Cart cart) {
        BigDecimal price = Rupees.of(cart.price());
        return new CartJson(cart.id(), cart.cartId(), cart.user(), "PUJA", cart.pujaPackage().service().id(), cart.pujaPackage().id(), null,
                cart.title(), cart.packageName(), cart.selectedDate(), cart.selectedTime(), null, price, Rupees.of(0), price, cart.status(), false,
                cart.createdAt(), cart.updatedAt());
    }
}
