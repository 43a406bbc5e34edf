package in.pujabooking.query.payment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaymentRows extends Repository<PaymentRow, String> {

    Optional<PaymentRow> findById(String merchantOrderId);

    List<PaymentRow> findByUserIdOrderByCreatedAtDescMerchantOrderIdDesc(long userId);

    /** @param booked the order that has the booking, or an empty string: no order has that id */
    @Query("""
            from PaymentRow where cartId = :cartId
            order by case when merchantOrderId = :booked then 0 when status in (SUCCESS, REFUNDED, MISMATCHED) then 1 else 2 end,
                createdAt desc, merchantOrderId desc
            limit 1""")
    Optional<PaymentRow> thatMatters(String cartId, String booked);
}
