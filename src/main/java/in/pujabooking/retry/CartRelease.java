package in.pujabooking.retry;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.cart.CartCommand.ReleaseCart;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Releases a cart whose order ended without money in a bare transaction. The task's id is the order, its data the cart. */
record CartRelease(CommandGateway commands) implements ExecutionHandler<String> {

    static final TaskDescriptor<String> DESCRIPTOR = TaskDescriptor.of("cart-release", String.class);

    @Override
    public CompletionHandler<String> execute(TaskInstance<String> instance, ExecutionContext context) {
        commands.sendAndWait(new ReleaseCart(new CartId(instance.getData()), new MerchantOrderId(instance.getId())));
        return (complete, operations) -> operations.remove();
    }
}
