package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The promo codes; upper and lower case mean the same code. */
@Component
public class PromoCodes {

    static final String INVALID = "Invalid or expired promo code";
    private static final Pattern SPELLING = Pattern.compile("[A-Z0-9_-]{1,40}");

    private final PromoCodeRows codes;

    PromoCodes(PromoCodeRows codes) {
        this.codes = codes;
    }

    /** What this code takes off this price, at this moment. */
    public PromoOffer offer(String code, Paise price, Instant now) {
        String spelled = code.strip().toUpperCase(Locale.ROOT);
        if (!SPELLING.matcher(spelled).matches()) {
            return new PromoOffer.Refused(INVALID);
        }
        return codes.findByCode(spelled).map(promo -> promo.promoCode().on(price, now))
                .orElse(new PromoOffer.Refused(INVALID));
    }
}
