package in.pujabooking.api.live;

import in.pujabooking.command.UserId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests wait on this node, in all and per user, and whether one more may. */
final class WaiterQuota {

    private final int perUser;
    private final int perNode;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentHashMap<UserId, Integer> users = new ConcurrentHashMap<>();

    WaiterQuota(int perUser, int perNode) {
        this.perUser = perUser;
        this.perNode = perNode;
    }

    /** @throws TooManyWaiters if it may not; then it is not counted */
    void enter(UserId user) {
        users.compute(user, (id, waiting) -> {
            if (waiting != null && waiting >= perUser) {
                throw TooManyWaiters.ofUser();
            }
            enterNode();
            return waiting == null ? 1 : waiting + 1;
        });
    }

    private void enterNode() {
        if (all.incrementAndGet() > perNode) {
            all.decrementAndGet();
            throw TooManyWaiters.ofNode();
        }
    }

    void leave(UserId user) {
        users.computeIfPresent(user, (id, waiting) -> waiting == 1 ? null : waiting - 1);
        all.decrementAndGet();
    }

    int size() {
        return all.get();
    }

    int users() {
        return users.size();
    }
}
