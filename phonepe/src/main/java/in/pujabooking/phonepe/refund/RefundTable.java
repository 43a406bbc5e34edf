package in.pujabooking.phonepe.refund;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which refunds were requested from PhonePe, how often, and PhonePe's ids of them (table {@code phonepe_refund}). */
@Repository
class RefundTable {

    private final JdbcClient jdbc;

    RefundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing happens if it is there already. */
    void enter(MerchantRefundId refund, MerchantOrderId order, Paise amount) {
        jdbc.sql("""
                        insert into phonepe_refund (merchant_refund_id, merchant_order_id, amount_paise) values (?, ?, ?)
                        on conflict (merchant_refund_id) do nothing""")
                .params(refund.value(), order.value(), amount.value()).update();
    }

    Optional<Refund> find(MerchantRefundId refund) {
        return jdbc.sql("select * from phonepe_refund where merchant_refund_id = ?").param(refund.value()).query(RefundTable::read).optional();
    }

    /** Marks the refund as requested once more. To be committed before the request is sent. @return false if somebody else was first */
    boolean claimRequest(Refund refund, Instant now) {
        return jdbc.sql("update phonepe_refund set requests = requests + 1, requested_at = ? where merchant_refund_id = ? and requests = ?")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), refund.id().value(), refund.requests()).update() == 1;
    }

    void rememberPhonePeId(MerchantRefundId refund, String phonePeRefundId) {
        jdbc.sql("update phonepe_refund set phonepe_refund_id = ? where merchant_refund_id = ? and phonepe_refund_id is distinct from ?")
                .params(phonePeRefundId, refund.value(), phonePeRefundId).update();
    }

    /** By PhonePe's id, or else every refund of the order: a webhook about a failed refund names no more (docs/phonepe.md, webhooks). */
    List<MerchantRefundId> findBy(String phonePeRefundId, String merchantOrderId) {
        List<MerchantRefundId> exact = ids("phonepe_refund_id", phonePeRefundId);
        return exact.isEmpty() ? ids("merchant_order_id", merchantOrderId) : exact;
    }

    /** A refund as its event says it. */
    record Requested(MerchantRefundId id, MerchantOrderId order, Paise amount) {
    }

    /** The refunds that the history knows and this table does not. */
    List<Requested> missing() {
        return jdbc.sql("""
                        SELECT payload::jsonb ->> 'refundId', aggregate_identifier, (payload::jsonb ->> 'amount')::bigint
                        FROM domain_event
                        WHERE payload_type = 'RefundRequested'
                          AND NOT EXISTS (SELECT FROM phonepe_refund WHERE merchant_refund_id = payload::jsonb ->> 'refundId')
                        ORDER BY global_index""")
                .query((row, number) -> new Requested(new MerchantRefundId(row.getString(1)), new MerchantOrderId(row.getString(2)),
                        new Paise(row.getLong(3)))).list();
    }

    private List<MerchantRefundId> ids(String column, String value) {
        return jdbc.sql("select merchant_refund_id from phonepe_refund where " + column + " = ?").param(value)
                .query((row, number) -> new MerchantRefundId(row.getString(1))).list();
    }

    private static Refund read(ResultSet row, int number) throws SQLException {
        return new Refund(new MerchantRefundId(row.getString("merchant_refund_id")), new MerchantOrderId(row.getString("merchant_order_id")),
                new Paise(row.getLong("amount_paise")), row.getInt("requests"),
                Optional.ofNullable(row.getObject("requested_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
