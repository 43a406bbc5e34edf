package in.pujabooking.bench.twin.catalogue;

import in.pujabooking.bench.twin.web.Problem;
import org.springframework.stereotype.Service;

/** Finds what a devotee chose, in one query. */
@Service
public class Catalogue {

    private final PujaPackages packages;

    Catalogue(PujaPackages packages) {
        this.packages = packages;
    }

    /** The package with its service. @throws Problem 400 unless both are on offer and belong together */
    public PujaPackage offered(long service, long pujaPackage) {
        PujaPackage chosen = packages.findWithService(pujaPackage).filter(PujaPackage::isActive)
                .orElseThrow(() -> Problem.invalid("package", "This package does not exist or is not offered at present"));
        if (chosen.service().id() != service) {
            throw Problem.invalid("package", "This package belongs to another service");
        }
        if (!chosen.service().isActive()) {
            throw Problem.invalid("puja_service", "This service does not exist or is not offered at present");
        }
        return chosen;
    }
}
