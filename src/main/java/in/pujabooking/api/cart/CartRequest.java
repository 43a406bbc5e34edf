package in.pujabooking.api.cart;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The payload of a new cart (docs/api.md, create a cart). The package may come as {@code package} or {@code package_id}; unknown fields are
 * ignored.
 */
record CartRequest(@JsonProperty("service_type") String serviceType,
                   @JsonProperty("puja_service") @JsonAlias("puja_service_id") Long pujaService,
                   @JsonProperty("package") @JsonAlias("package_id") Long pujaPackage,
                   @JsonProperty("astrology_service") @JsonAlias("astrology_service_id") Long astrologyService,
                   @JsonProperty("selected_date") String selectedDate,
                   @JsonProperty("selected_time") String selectedTime,
                   @JsonProperty("promo_code") String promoCode) {
}
