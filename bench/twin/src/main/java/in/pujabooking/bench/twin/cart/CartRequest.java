package in.pujabooking.bench.twin.cart;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;

/** The payload of a new cart (docs/api.md, create a cart). Of the service types only the puja is sold here, and there are no promo codes. */
record CartRequest(
        @JsonProperty("service_type") @NotNull(message = REQUIRED) @Pattern(regexp = "PUJA", message = "Has to be PUJA.") String serviceType,
        @JsonProperty("puja_service") @JsonAlias("puja_service_id") @NotNull(message = REQUIRED) Long pujaService,
        @JsonProperty("package") @JsonAlias("package_id") @NotNull(message = REQUIRED) Long pujaPackage,
        @JsonProperty("selected_date") @NotNull(message = REQUIRED) @FutureOrPresent(message = "This date is in the past.") LocalDate selectedDate,
        @JsonProperty("selected_time") @JsonFormat(pattern = "h:mm a", locale = "en") @NotNull(message = REQUIRED) LocalTime selectedTime,
        @JsonProperty("promo_code") @Size(max = 0, message = "Invalid or expired promo code") String promoCode) {

    private static final String REQUIRED = "This field is required.";
}
