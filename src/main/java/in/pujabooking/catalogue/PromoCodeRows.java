package in.pujabooking.catalogue;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Reads promo_code. */
interface PromoCodeRows extends Repository<PromoCodeRow, String> {

    Optional<PromoCodeRow> findByCode(String code);
}
