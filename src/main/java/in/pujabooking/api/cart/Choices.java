package in.pujabooking.api.cart;

import in.pujabooking.envelope.FieldErrors;
import in.pujabooking.catalogue.Offer;
import in.pujabooking.catalogue.Offers;
import java.util.Locale;
import org.springframework.stereotype.Component;

import static in.pujabooking.command.cart.ServiceType.ASTROLOGY;
import static in.pujabooking.command.cart.ServiceType.PUJA;

/** Which service a request names: a puja with a package, or astrology; never both. */
@Component
class Choices {

    private final Offers offers;

    Choices(Offers offers) {
        this.offers = offers;
    }

    /** Null, with the reason among the errors, unless exactly one service is named completely. */
    Choice of(CartRequest request, FieldErrors errors) {
        if (!errors.require("service_type", request.serviceType())) {
            return null;
        }
        return switch (request.serviceType().strip().toUpperCase(Locale.ROOT)) {
            case "PUJA" -> puja(request, errors);
            case "ASTROLOGY" -> astrology(request, errors);
            default -> {
                errors.add("service_type", "Has to be PUJA or ASTROLOGY.");
                yield null;
            }
        };
    }

    Offer offer(Choice choice) {
        return switch (choice.type()) {
            case PUJA -> offers.puja(choice.serviceId(), choice.packageId());
            case ASTROLOGY -> offers.astrology(choice.serviceId());
        };
    }

    private static Choice puja(CartRequest request, FieldErrors errors) {
        boolean alone = absent("astrology_service", request.astrologyService(), "a puja", errors);
        boolean service = errors.require("puja_service", request.pujaService());
        boolean choice = errors.require("package", request.pujaPackage());
        return alone && service && choice ? new Choice(PUJA, request.pujaService(), request.pujaPackage()) : null;
    }

    private static Choice astrology(CartRequest request, FieldErrors errors) {
        boolean noPuja = absent("puja_service", request.pujaService(), "astrology", errors);
        boolean noPackage = absent("package", request.pujaPackage(), "astrology", errors);
        boolean service = errors.require("astrology_service", request.astrologyService());
        return noPuja && noPackage && service ? new Choice(ASTROLOGY, request.astrologyService(), null) : null;
    }

    private static boolean absent(String field, Long value, String kind, FieldErrors errors) {
        if (value != null) {
            errors.add(field, "Can't be chosen together with " + kind + ".");
        }
        return value == null;
    }
}
