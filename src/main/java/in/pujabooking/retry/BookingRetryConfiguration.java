package in.pujabooking.retry;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import in.pujabooking.command.payment.CartReleaseDeadline;
import in.pujabooking.phonepe.schedule.LoudRetry;
import in.pujabooking.saga.BookingDeadlines;
import in.pujabooking.saga.BookingLookup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookingRetryConfiguration {

    @Bean
    BookingDeadlines bookingDeadlines(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        return (order, failures, pause) -> {
            Instant at = clock.instant().plus(pause);
            scheduler.getObject().scheduleIfNotExists(BookingRetry.DESCRIPTOR.instance(BookingRetry.id(order, failures, at)).scheduledTo(at));
        };
    }

    @Bean
    Task<Void> bookingRetryTask(CommandGateway commands, EventGateway events, Clock clock) {
        return Tasks.custom(BookingRetry.DESCRIPTOR).onFailure(new ParkAfterTheLastTry(events, clock)).execute(new BookingRetry(commands));
    }

    @Bean
    BookingLookup bookingLookup(PostgresEventStorageEngine history) {
        return new HistoryBookingLookup(history);
    }

    @Bean
    CartReleaseDeadline cartReleaseDeadline(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        return release -> scheduler.getObject().scheduleIfNotExists(CartRelease.DESCRIPTOR.instance(release.merchantOrderId().value())
                .data(release.cartId().value()).scheduledTo(clock.instant().plusSeconds(1)));
    }

    @Bean
    Task<String> cartReleaseTask(CommandGateway commands, Clock clock, MeterRegistry meters) {
        return Tasks.custom(CartRelease.DESCRIPTOR).onFailure(new LoudRetry<>(clock, meters)).execute(new CartRelease(commands));
    }

    @Bean
    RecurringTask<Void> safetyNetTask(SafetyNet net, @Value("${safety-net.every:1m}") Duration every) {
        return Tasks.recurring("safety-net", FixedDelay.of(every)).execute((instance, context) -> net.takeUp());
    }
}
