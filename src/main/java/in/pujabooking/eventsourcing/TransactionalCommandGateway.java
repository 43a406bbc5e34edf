package in.pujabooking.eventsourcing;

import in.pujabooking.command.payment.PaymentCommand.ExpirePayment;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentSuccess;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundAccepted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundCompleted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundFailed;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.transaction.StepFailed;
import in.pujabooking.command.transaction.TransactionAttempt;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Sends a command and decides it again, in the caller's thread, when its transaction was not committed: after a lost race in the same form,
 * after a technical failure in the next poorer {@link TransactionAttempt.Form}. Only the outermost command is decided again; one that is sent within a
 * transaction shares the fate of that.
 *
 * <p>What PhonePe said, and each later try to book, may be recorded bare: nothing may keep captured money from being on record.
 */
final class TransactionalCommandGateway extends DefaultCommandGateway {

    private static final Logger log = LoggerFactory.getLogger(TransactionalCommandGateway.class);

    private static final Set<Class<?>> MAY_BE_BARE = Set.of(RecordPaymentSuccess.class, RecordPaymentFailure.class, ExpirePayment.class,
            RecordRefundAccepted.class, RecordRefundCompleted.class, RecordRefundFailed.class, RetryBooking.class);
    private static final List<Form> WITH_BARE = Arrays.asList(Form.values());
    private static final List<Form> WITHOUT_BARE = List.of(Form.WHOLE, Form.WITHOUT_VIEWS);

    /** Seven tries at most, and no new one after 600 ms: with a hanging lock that is three. */
    private static final RetryPolicy LOST_RACES = RetryPolicy.builder().predicate(Failures::isLostRace).maxRetries(6)
            .delay(Duration.ofMillis(10)).multiplier(2).maxDelay(Duration.ofMillis(160)).jitter(Duration.ofMillis(5))
            .timeout(Duration.ofMillis(600)).build();

    private final RetryTemplate untilTheRaceIsWon = new RetryTemplate(LOST_RACES);
    private final MeterRegistry meters;

    TransactionalCommandGateway(CommandBus bus, MeterRegistry meters) {
        super(builder().commandBus(bus));
        this.meters = meters;
        bus.registerHandlerInterceptor((unit, chain) -> {
            TransactionAttempt.begin(unit);
            return chain.proceed();
        });
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        if (CurrentUnitOfWork.isStarted()) {
            super.send(command, callback);
        } else {
            CommandMessage<C> message = GenericCommandMessage.asCommandMessage(command);
            callback.onResult(message, decide(message));
        }
    }

    private <C, R> CommandResultMessage<R> decide(CommandMessage<C> command) {
        CommandResultMessage<R> result = null;
        String problem = null;
        for (Form form : MAY_BE_BARE.contains(command.getPayloadType()) ? WITH_BARE : WITHOUT_BARE) {
            result = inForm(new TransactionAttempt(form, problem).of(command));
            if (!result.isExceptional() || !Failures.isTechnical(result.exceptionResult())) {
                return result;
            }
            problem = failed(command, form, result.exceptionResult());
            if (Failures.isHopelessNow(result.exceptionResult())) {
                return result;
            }
        }
        return result;
    }

    private <C, R> CommandResultMessage<R> inForm(CommandMessage<C> command) {
        try {
            return untilTheRaceIsWon.invoke(() -> once(command));
        } catch (RuntimeException failure) {
            return GenericCommandResultMessage.asCommandResultMessage(failure);
        }
    }

    private <C, R> CommandResultMessage<R> once(CommandMessage<C> command) {
        var answer = new AtomicReference<CommandResultMessage<R>>();
        getCommandBus().<C, R>dispatch(command, (sent, result) -> answer.set(asResult(result)));
        var result = answer.get();
        if (!result.isExceptional()) {
            return result;
        }
        throw switch (result.exceptionResult()) {
            case RuntimeException failure -> failure;
            case Error error -> new IllegalStateException("The command ended in " + error.getClass().getSimpleName(), error);
            case Throwable checked -> new IllegalStateException(checked);
        };
    }

    @SuppressWarnings("unchecked")
    private static <R> CommandResultMessage<R> asResult(CommandResultMessage<? extends R> result) {
        return (CommandResultMessage<R>) result;
    }

    private String failed(CommandMessage<?> command, Form form, Throwable failure) {
        meters.counter("command.attempts.failed", "form", form.name()).increment();
        if (Failures.isUnreadableHistory(failure)) {
            meters.counter("history.unreadable").increment();
        }
        String problem = StepFailed.problem(failure);
        log.warn("{} could not be committed {}: {}", command.getPayloadType().getSimpleName(), form, problem,
                StepFailed.quotesData(failure) ? null : failure);
        return problem;
    }
}
