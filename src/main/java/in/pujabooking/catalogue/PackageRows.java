package in.pujabooking.catalogue;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Reads puja_package. */
interface PackageRows extends Repository<PujaPackageRow, Long> {

    List<PujaPackageRow> findByActiveTrueOrderByPriceAscIdAsc();
}
