package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import in.pujabooking.command.transaction.NodeName;
import in.pujabooking.command.transaction.StopBeforeSubscribers;
import in.pujabooking.command.watch.WatchedNumber;
import in.pujabooking.phonepe.orders.PaymentOrders;
import in.pujabooking.phonepe.schedule.LoudRetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InquiryProperties.class)
class InquiryConfiguration {

    @Bean
    InquiryAgenda inquiryAgenda(DataSource database, Inquiries inquiries, CheckPacing pacing, PaymentOrders orders, TimeToKnowMeter truth,
                                InquiryProperties properties, NodeName node, Clock clock, MeterRegistry meters) {
        InquiryPolicy policy = new InquiryPolicy(new InquirySchedule(properties.expiryMargin()), properties.unknownGrace());
        Task<Inquiry> task = Tasks.custom(InquiryTask.DESCRIPTOR)
                .onFailure(new LoudRetry<>(clock, meters))
                .execute(new InquiryTask(inquiries, pacing, properties.longestTurn(), orders, policy, truth, clock));
        return new InquiryAgenda(database, task, properties, pacing, node);
    }

    @Bean
    WatchedNumber dueInquiries(InquiryAgenda agenda) {
        return WatchedNumber.anyRow(InquiryAgenda.TABLE, "NOT picked AND execution_time <= now()", agenda::fetchDue);
    }

    @Bean
    StopBeforeSubscribers stopInquiries(InquiryAgenda agenda, Inquiries inquiries) {
        return new StopBeforeSubscribers(() -> {
            agenda.close();
            inquiries.close();
        });
    }
}
