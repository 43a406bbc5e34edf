package in.pujabooking.api.puja;

import in.pujabooking.catalogue.Catalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Catalogue")
@SecurityRequirements
class PujaServicesController {

    private final Catalogue catalogue;

    PujaServicesController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/puja/services")
    @Operation(summary = "The puja services on offer, with their packages")
    List<PujaServiceJson> services() {
        return catalogue.pujaServices().stream().map(PujaServiceJson::of).toList();
    }
}
