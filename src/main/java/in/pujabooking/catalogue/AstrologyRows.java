package in.pujabooking.catalogue;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Reads astrology_service. */
interface AstrologyRows extends Repository<AstrologyServiceRow, Long> {

    Optional<AstrologyServiceRow> findByIdAndActiveTrue(long id);
}
