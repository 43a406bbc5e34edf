package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import in.pujabooking.command.MerchantOrderId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plans and cancels tasks in db-scheduler's table, by one statement each and in the caller's transaction. db-scheduler itself looks for the row
 * before it inserts or deletes it, which is two more statements for each checkout.
 */
record InquiryRows(JdbcClient jdbc) {

    private static final Serializer DATA = Serializer.DEFAULT_JAVA_SERIALIZER;
    private static final long FIRST_VERSION = 1;

    /** Nothing happens if the order has a row. */
    void add(MerchantOrderId order, Inquiry inquiry, Instant due) {
        jdbc.sql("INSERT INTO " + InquiryAgenda.TABLE + " (task_name, task_instance, task_data, execution_time, picked, version) "
                        + "VALUES (?, ?, ?, ?, FALSE, ?) ON CONFLICT (task_name, task_instance) DO NOTHING")
                .params(InquiryTask.DESCRIPTOR.getTaskName(), order.value(), DATA.serialize(inquiry), due.atOffset(ZoneOffset.UTC), FIRST_VERSION)
                .update();
    }

    /** @return the data of the row that was removed; empty if there is none, or a node has picked it to run it */
    Optional<Inquiry> removeUnlessPicked(MerchantOrderId order) {
        return jdbc.sql("DELETE FROM " + InquiryAgenda.TABLE + " WHERE task_name = ? AND task_instance = ? AND NOT picked RETURNING task_data")
                .params(InquiryTask.DESCRIPTOR.getTaskName(), order.value())
                .query((row, number) -> DATA.deserialize(Inquiry.class, row.getBytes(1))).optional();
    }
}
