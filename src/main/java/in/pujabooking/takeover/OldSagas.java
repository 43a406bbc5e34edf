package in.pujabooking.takeover;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.database.LongStatements;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sagas that the version before has stored. */
@Component
class OldSagas {

    private final LongStatements database;

    OldSagas(LongStatements database) {
        this.database = database;
    }

    /**
     * The orders whose saga waits for a deadline, an event or a refund. One that is parked waits for ops, unless ops has asked for a try that
     * was not handled yet.
     *
     * @param handled the global index up to which the sagas have handled everything
     */
    List<MerchantOrderId> waitingOrders(long handled) {
        return database.jdbc().sql("""
                SELECT DISTINCT association_value FROM association_value_entry a
                WHERE association_key = 'merchantOrderId'
                  AND (NOT EXISTS (SELECT FROM parked_checkout_view WHERE merchant_order_id = association_value AND parked)
                       OR EXISTS (SELECT FROM domain_event WHERE type IS NULL AND payload::jsonb ->> 'merchantOrderId' = association_value
                                  AND payload_type = 'CheckoutRetryRequested' AND global_index > :handled))""")
                .param("handled", handled).query((row, number) -> new MerchantOrderId(row.getString(1))).list();
    }
}
