package in.pujabooking.query.payment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RefundRows extends Repository<RefundRow, String> {

    Optional<RefundRow> findById(String refundId);
}
