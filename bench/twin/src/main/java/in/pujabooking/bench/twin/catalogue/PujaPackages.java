package in.pujabooking.bench.twin.catalogue;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PujaPackages extends Repository<PujaPackage, Long> {

    @Query("select p from PujaPackage p join fetch p.service where p.id = :id")
    Optional<PujaPackage> findWithService(long id);
}
