package in.pujabooking.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads puja_service. */
interface ServiceRows extends Repository<PujaServiceRow, Long> {

    List<PujaServiceRow> findByActiveTrueOrderById();

    /** The service, if it is active, with the package, if that is. */
    @Query("""
            SELECT new in.pujabooking.catalogue.PricedPackage(s.title, p.serviceId, p.name, p.price)
            FROM PujaServiceRow s LEFT JOIN PujaPackageRow p ON p.id = :pujaPackage AND p.active WHERE s.id = :service AND s.active""")
    Optional<PricedPackage> find(long service, long pujaPackage);
}
