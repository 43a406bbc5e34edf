package in.pujabooking.query.cart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CartRows extends Repository<CartRow, String> {

    Optional<CartRow> findByCartIdAndUserId(String cartId, long userId);

    @Query("from CartRow where userId = :userId and status in :statuses order by createdAt desc, cartId desc")
    List<CartRow> newestFirst(long userId, Set<CartStatus> statuses);
}
