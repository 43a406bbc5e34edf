package in.pujabooking.phonepe.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/** The faults in force; none at the start. */
public final class Faults {

    /** @param seed makes the dice repeatable; null rolls real ones */
    record Plan(Long seed, List<Fault> faults) {

        Plan {
            faults = faults == null ? List.of() : List.copyOf(faults);
        }
    }

    private final RandomGenerator trueRandom;
    private final ReentrantLock lock = new ReentrantLock();
    private RandomGenerator dice;
    private Long seed;
    private List<Fault> inForce = List.of();

    Faults(RandomGenerator random) {
        this.trueRandom = random;
        this.dice = random;
    }

    /** The faults that strike now, at that moment of that call; each is counted. */
    public List<Fault> strike(Call call, FaultKind.Moment moment, String merchantOrderId) {
        lock.lock();
        try {
            if (inForce.isEmpty()) {
                return List.of();
            }
            List<Fault> striking = new ArrayList<>();
            List<Fault> after = new ArrayList<>();
            for (Fault fault : inForce) {
                boolean strikes = fault.concerns(call, moment, merchantOrderId) && lands(fault);
                if (strikes) {
                    striking.add(fault);
                }
                after.add(strikes ? fault.struck() : fault);
            }
            inForce = List.copyOf(after);
            return striking;
        } finally {
            lock.unlock();
        }
    }

    void put(Plan plan) {
        lock.lock();
        try {
            seed = plan.seed();
            dice = seed == null ? trueRandom : new Random(seed);
            inForce = plan.faults().stream().map(Fault::fresh).toList();
        } finally {
            lock.unlock();
        }
    }

    Plan plan() {
        lock.lock();
        try {
            return new Plan(seed, inForce);
        } finally {
            lock.unlock();
        }
    }

    private boolean lands(Fault fault) {
        return fault.probability() == null || dice.nextDouble() < fault.probability();
    }
}
