package in.pujabooking.bench.stock;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Counts the events whose handling this process has committed. Being a bean, it is put into every processor by the starter. */
@Component
class HandledEvents implements MessageHandlerInterceptor<EventMessage<?>> {

    private final LongAdder count = new LongAdder();
    private final AtomicLong begun = new AtomicLong();
    private volatile long last;

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        begun.compareAndSet(0, System.nanoTime());
        work.afterCommit(committed -> {
            count.increment();
            last = System.nanoTime();
        });
        return chain.proceed();
    }

    long count() {
        return count.sum();
    }

    /** Events per second, from the beginning of the first to the commit of the latest; 0 before that. */
    double perSecond() {
        long handled = count();
        return handled == 0 ? 0 : handled * 1e9 / (last - begun.get());
    }
}
