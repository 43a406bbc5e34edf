package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import in.pujabooking.command.MerchantOrderId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plans and cancels tasks in db-scheduler's table, by one statement each and in the caller's transaction. db-scheduler itself looks for the row
 * before it inserts or deletes it, which is two more statements for each checkout.
 */
record InquiryRows(JdbcClient jdbc) {

    private static final Logger log = LoggerFactory.getLogger(InquiryRows.class);
    private static final Serializer DATA = Serializer.DEFAULT_JAVA_SERIALIZER;
    private static final long FIRST_VERSION = 1;

    /** Nothing happens if the order has a row. */
    void add(MerchantOrderId order, Inquiry inquiry, Instant due) {
        jdbc.sql("INSERT INTO " + InquiryAgenda.TABLE + " (task_name, task_instance, task_data, execution_time, picked, version) "
                        + "VALUES (?, ?, ?, ?, FALSE, ?) ON CONFLICT (task_name, task_instance) DO NOTHING")
                .params(InquiryTask.DESCRIPTOR.getTaskName(), order.value(), DATA.serialize(inquiry), due.atOffset(ZoneOffset.UTC), FIRST_VERSION)
                .update();
    }

    /** @return the data of the row that was removed; empty if there is none, a node has picked it to run it, or its data can't be read, which is logged */
    Optional<Inquiry> removeUnlessPicked(MerchantOrderId order) {
        return jdbc.sql("DELETE FROM " + InquiryAgenda.TABLE + " WHERE task_name = ? AND task_instance = ? AND NOT picked RETURNING task_data")
                .params(InquiryTask.DESCRIPTOR.getTaskName(), order.value())
                .query((row, number) -> row.getBytes(1)).optional().flatMap(data -> read(order, data));
    }

    /** The data serves measurements only, and an order must not fail for want of them. */
    private static Optional<Inquiry> read(MerchantOrderId order, byte[] data) {
        try {
            return Optional.of(DATA.deserialize(Inquiry.class, data));
        } catch (RuntimeException unreadable) {
            log.error("What was remembered of order {} can't be read; its schedule has ended all the same", order, unreadable);
            return Optional.empty();
        }
    }
}
