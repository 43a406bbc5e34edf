package in.pujabooking.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prices come from here, never from a client. */
@Component
public class Catalogue {

    private static final String NO_SUCH_SERVICE = "This service does not exist or is not offered at present";

    private final ServiceRows services;
    private final PackageRows packages;
    private final AstrologyRows astrology;

    Catalogue(ServiceRows services, PackageRows packages, AstrologyRows astrology) {
        this.services = services;
        this.packages = packages;
        this.astrology = astrology;
    }

    /** The active puja services with their active packages. */
    public List<PujaService> pujaServices() {
        Map<Long, List<PujaPackage>> onOffer = packages.findByActiveTrueOrderByPriceAscIdAsc().stream()
                .collect(groupingBy(PujaPackageRow::serviceId, mapping(PujaPackageRow::onOffer, toList())));
        return services.findByActiveTrueOrderById().stream().map(service -> new PujaService(service.id(), service.title(),
                service.description(), List.copyOf(onOffer.getOrDefault(service.id(), List.of())))).toList();
    }

    /** The present price of a package of a puja service. */
    public Offer puja(long service, long pujaPackage) {
        return services.find(service, pujaPackage).map(found -> found.of(service))
                .orElse(new Offer.Refused("puja_service", NO_SUCH_SERVICE));
    }

    /** The present price of an astrology service; its quote has no package name. */
    public Offer astrology(long service) {
        return astrology.findByIdAndActiveTrue(service).map(found -> (Offer) new Offer.Quoted(found.quote()))
                .orElse(new Offer.Refused("astrology_service", NO_SUCH_SERVICE));
    }
}
