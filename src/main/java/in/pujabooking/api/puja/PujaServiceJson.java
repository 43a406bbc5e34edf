package in.pujabooking.api.puja;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.catalogue.PujaPackage;
import in.pujabooking.catalogue.PujaService;
import java.math.BigDecimal;
import java.util.List;

/** A puja on offer; prices in rupees. */
record PujaServiceJson(@JsonProperty("id") long id,
                       @JsonProperty("title") String title,
                       @JsonProperty("description") String description,
                       @JsonProperty("packages") List<PackageJson> packages) {

    record PackageJson(@JsonProperty("id") long id, @JsonProperty("name") String name, @JsonProperty("price") BigDecimal price) {

        static PackageJson of(PujaPackage one) {
            return new PackageJson(one.id(), one.name(), one.price().rupees());
        }
    }

    static PujaServiceJson of(PujaService service) {
        return new PujaServiceJson(service.id(), service.title(), service.description(),
                service.packages().stream().map(PackageJson::of).toList());
    }
}
