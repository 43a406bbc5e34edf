package in.pujabooking.query.checkout;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads parked_checkout_view. */
interface ParkedCheckoutRows extends Repository<ParkedCheckoutRow, String> {

    /** Those that are parked, the longest parked first; otherwise as the lists of payments. */
    @Query("""
            SELECT p.view FROM ParkedCheckoutRow p WHERE p.view.parked AND (p.view.checkout.parkedAt, collate(p.id AS `C`)) > (:at, :id)
            ORDER BY p.view.checkout.parkedAt, collate(p.id AS `C`)""")
    List<ParkedRow> parkedAfter(Instant at, String id, Limit limit);
}
