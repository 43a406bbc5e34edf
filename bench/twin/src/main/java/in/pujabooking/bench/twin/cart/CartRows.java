package in.pujabooking.bench.twin.cart;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface CartRows extends Repository<Cart, Long> {

    Cart save(Cart cart);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Cart> findByIdAndUserId(long id, long userId);
}
