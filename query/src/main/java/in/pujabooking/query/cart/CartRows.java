package in.pujabooking.query.cart;

import in.pujabooking.command.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads cart_view. */
interface CartRows extends Repository<CartRow, String> {

    /** Newest first. A row value is what the index can begin at; the id of one user's carts has the same order by any collation. */
    @Query("""
            SELECT c.view FROM CartRow c
            WHERE c.view.user = :user AND c.view.status IN :statuses AND (c.view.createdAt, c.id) < (:at, :id)
            ORDER BY c.view.createdAt DESC, c.id DESC""")
    List<CartView> before(UserId user, Collection<CartStatus> statuses, Instant at, String id, Limit limit);
}
