package in.pujabooking.api.cart;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.query.cart.CartView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A cart as the storefront shows it (docs/api.md, create a cart). Prices in rupees; {@code id} is the cart's number. */
record CartJson(@JsonProperty("id") long id,
                @JsonProperty("cart_id") String cartId,
                @JsonProperty("user") long user,
                @JsonProperty("service_type") ServiceType serviceType,
                @JsonProperty("puja_service") Long pujaService,
                @JsonProperty("package") Long pujaPackage,
                @JsonProperty("astrology_service") Long astrologyService,
                @JsonProperty("title") String title,
                @JsonProperty("package_name") String packageName,
                @JsonProperty("selected_date") LocalDate selectedDate,
                @JsonProperty("selected_time") String selectedTime,
                @JsonProperty("promo_code") String promoCode,
                @JsonProperty("price") BigDecimal price,
                @JsonProperty("discount") BigDecimal discount,
                @JsonProperty("total_price") BigDecimal totalPrice,
                @JsonProperty("status") String status,
                @JsonProperty("payment_open") boolean paymentOpen,
                @JsonProperty("created_at") Instant createdAt,
                @JsonProperty("updated_at") Instant updatedAt) {

    static CartJson of(CartView cart) {
        Selection chosen = cart.selection();
        Long puja = chosen.type() == ServiceType.PUJA ? (Long) chosen.serviceId() : null;
        Long astrology = chosen.type() == ServiceType.ASTROLOGY ? (Long) chosen.serviceId() : null;
        return new CartJson(cart.cartId().number(), cart.cartId().value(), cart.user().value(), chosen.type(), puja, chosen.packageId(), astrology,
                cart.title(), cart.packageName(), chosen.date(), SelectedTime.write(chosen.time()), cart.promoCode(), cart.price().rupees(),
                cart.discount().rupees(), cart.total().rupees(), cart.status().name(), cart.openOrder() != null, cart.createdAt(), cart.updatedAt());
    }
}
