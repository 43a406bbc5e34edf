package in.pujabooking.query.payment;

import in.pujabooking.command.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads payment_view. */
interface PaymentRows extends Repository<PaymentRow, String> {

    /** Newest first. A row value is what the index can begin at; ids are ordered byte by byte, as by {@link String#compareTo}. */
    @Query("""
            SELECT p.view FROM PaymentRow p WHERE p.view.user = :user AND (p.view.createdAt, collate(p.id AS `C`)) < (:at, :id)
            ORDER BY p.view.createdAt DESC, collate(p.id AS `C`) DESC""")
    List<PaymentView> before(UserId user, Instant at, String id, Limit limit);
}
