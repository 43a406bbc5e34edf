package in.pujabooking.api.cart;

import in.pujabooking.api.IndianCalendar;
import in.pujabooking.catalogue.Offer;
import in.pujabooking.catalogue.PromoOffer;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.envelope.FieldErrors;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Turns a request into a priced choice, or names everything that is wrong with it. */
@Component
class CartDrafts {

    private final Choices choices;
    private final Promos promos;
    private final IndianCalendar calendar;

    CartDrafts(Choices choices, Promos promos, IndianCalendar calendar) {
        this.choices = choices;
        this.promos = promos;
        this.calendar = calendar;
    }

    CartDraft of(CartRequest request) {
        FieldErrors errors = new FieldErrors();
        Choice choice = choices.of(request, errors);
        LocalDate date = date(request.selectedDate(), errors);
        LocalTime time = time(request.selectedTime(), errors);
        Quote quote = choice == null ? null : quote(choices.offer(choice), errors);
        Promo promo = quote == null ? null : promo(request.promoCode(), quote, errors);
        errors.throwIfAny();
        return new CartDraft(new Selection(choice.type(), choice.serviceId(), choice.packageId(), date, time), quote, promo);
    }

    private LocalDate date(String text, FieldErrors errors) {
        try {
            return errors.require("selected_date", text) ? SelectedDate.read(text, calendar.today()) : null;
        } catch (IllegalArgumentException wrong) {
            errors.add("selected_date", wrong.getMessage());
            return null;
        }
    }

    private LocalTime time(String text, FieldErrors errors) {
        if (!errors.require("selected_time", text)) {
            return null;
        }
        return SelectedTime.read(text).orElseGet(() -> {
            errors.add("selected_time", "Not a time such as 10:00 AM.");
            return null;
        });
    }

    private Quote quote(Offer offer, FieldErrors errors) {
        return switch (offer) {
            case Offer.Quoted(Quote quote) -> quote;
            case Offer.Refused(String field, String message) -> {
                errors.add(field, message);
                yield null;
            }
        };
    }

    private Promo promo(String code, Quote quote, FieldErrors errors) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return switch (promos.offer(code, quote.price())) {
            case PromoOffer.Applies(Promo promo) -> promo;
            case PromoOffer.Refused(String message) -> {
                errors.add("promo_code", message);
                yield null;
            }
        };
    }
}
