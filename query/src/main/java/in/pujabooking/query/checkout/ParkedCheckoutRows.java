package in.pujabooking.query.checkout;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ParkedCheckoutRows extends Repository<ParkedCheckoutRow, String> {

    List<ParkedCheckoutRow> findByParkedTrueOrderByCreatedAtAscMerchantOrderIdAsc();
}
