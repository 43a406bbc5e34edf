package in.pujabooking.eventsourcing;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * A commit that ends in an Error fails like one that ends in an exception. Axon's unit of work catches exceptions only, and would leave the
 * transaction open on the thread, for the next command to join.
 */
record ErrorsRollBack(TransactionManager transactions) implements TransactionManager {

    @Override
    public Transaction startTransaction() {
        Transaction begun = transactions.startTransaction();
        return new Transaction() {
            @Override
            public void commit() {
                try {
                    begun.commit();
                } catch (Error error) {
                    throw new IllegalStateException("The commit ended in " + error.getClass().getSimpleName(), error);
                }
            }

            @Override
            public void rollback() {
                begun.rollback();
            }
        };
    }
}
