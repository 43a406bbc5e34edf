package in.pujabooking.eventsourcing;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * An Error in an event handler fails like an exception. Axon's pooled streams catch exceptions only: after an Error the part of a stream that
 * met it neither runs nor stops any more, for as long as the node lives.
 */
final class ErrorsAreFailures implements MessageHandlerInterceptor<EventMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Error error) {
            throw new IllegalStateException("%s: %s".formatted(error.getClass().getSimpleName(), error.getMessage()), error);
        }
    }
}
