package in.pujabooking.bench.twin.payment;

import in.pujabooking.bench.twin.cart.Cart;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaymentOrders extends Repository<PaymentOrder, UUID> {

    PaymentOrder save(PaymentOrder order);

    Optional<PaymentOrder> findByCartAndStatus(Cart cart, PaymentStatus status);

    /** The order and its cart, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from PaymentOrder o join fetch o.cart where o.merchantOrderId = :id")
    Optional<PaymentOrder> lock(String id);

    /** An order that succeeded is its cart's newest, because no other is begun after it. */
    @Query("""
            select new in.pujabooking.bench.twin.payment.CartPayment(
                c.status, o.merchantOrderId, o.status, o.amount, o.createdAt, o.completedAt, b.id)
            from Cart c left join PaymentOrder o on o.cart = c left join Booking b on b.cart = c
            where c.id = :cart and c.userId = :user
            order by o.createdAt desc
            limit 1""")
    Optional<CartPayment> findCartPayment(long cart, long user);
}
