package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.Promo;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromoCodeTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant END = Instant.parse("2025-12-31T00:00:00Z");

    @Test
    void a_percentage_is_rounded_down_to_whole_paise() {
        assertThat(percent(10, null).on(new Paise(99_999), NOW)).isEqualTo(applies(9_999));
    }

    @Test
    void a_cap_limits_a_percentage() {
        assertThat(percent(10, new Paise(20_000)).on(new Paise(1_100_000), NOW)).isEqualTo(applies(20_000));
    }

    @Test
    void a_fixed_amount_is_taken_off_whole() {
        assertThat(promo(new Reduction.Fixed(new Paise(10_000)), Paise.ZERO, null, true).on(new Paise(99_900), NOW)).isEqualTo(applies(10_000));
    }

    @Test
    void it_applies_from_its_minimum_on() {
        PromoCode promo = promo(new Reduction.Fixed(new Paise(100)), new Paise(50_000), null, true);

        assertThat(promo.on(new Paise(50_000), NOW)).isEqualTo(applies(100));
        assertThat(promo.on(new Paise(49_999), NOW)).isEqualTo(new PromoOffer.Refused("This promo code needs a price of at least Rs. 500.00"));
    }

    @Test
    void it_applies_in_its_time_only() {
        PromoCode promo = percent(10, null);

        assertThat(promo.on(new Paise(10_000), START)).isEqualTo(applies(1_000));
        assertThat(promo.on(new Paise(10_000), END)).isEqualTo(applies(1_000));
        assertThat(promo.on(new Paise(10_000), START.minusNanos(1))).isEqualTo(new PromoOffer.Refused(PromoCodes.INVALID));
        assertThat(promo.on(new Paise(10_000), END.plusNanos(1))).isEqualTo(new PromoOffer.Refused(PromoCodes.INVALID));
    }

    @Test
    void an_inactive_one_never_applies() {
        assertThat(promo(new Reduction.Percent(10), Paise.ZERO, null, false).on(new Paise(10_000), NOW))
                .isEqualTo(new PromoOffer.Refused(PromoCodes.INVALID));
    }

    @Property
    void at_least_one_rupee_is_always_left_to_pay(@ForAll @LongRange(min = 100, max = 10_000_000) long price,
                                                  @ForAll @IntRange(min = 1, max = 100) int percent,
                                                  @ForAll @LongRange(min = 1, max = 20_000_000) long fixed) {
        for (Reduction reduction : new Reduction[] {new Reduction.Percent(percent), new Reduction.Fixed(new Paise(fixed))}) {
            PromoOffer.Applies offer = (PromoOffer.Applies) promo(reduction, Paise.ZERO, null, true).on(new Paise(price), NOW);
            assertThat(price - offer.promo().discount().value()).isGreaterThanOrEqualTo(100);
        }
    }

    private static PromoCode percent(int percent, Paise cap) {
        return promo(new Reduction.Percent(percent), Paise.ZERO, cap, true);
    }

    private static PromoCode promo(Reduction reduction, Paise minimum, Paise cap, boolean active) {
        return new PromoCode("CODE", reduction, minimum, cap, START, END, active);
    }

    private static PromoOffer applies(long discount) {
        return new PromoOffer.Applies(new Promo("CODE", new Paise(discount)));
    }
}
