package in.pujabooking.api.cart;

import in.pujabooking.catalogue.PromoCodes;
import in.pujabooking.catalogue.PromoOffer;
import in.pujabooking.command.Paise;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The promo codes as of now. */
@Component
class Promos {

    private final PromoCodes codes;
    private final Clock clock;

    Promos(PromoCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    PromoOffer offer(String code, Paise price) {
        return codes.offer(code, price, clock.instant());
    }
}
