package in.pujabooking.bench.load;

import in.pujabooking.bench.lab.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Describes a phase: who is loaded, who stands still meanwhile, for how long, by how many. */
public final class PhaseBuilder {

    private final LoadRun run;
    private final String name;
    private Shop shop;
    private int users = 1;
    private double background;
    private Duration time = Duration.ofSeconds(1);
    private long poll = 20;
    private List<String> tokens = List.of();
    private final List<Long> freeze = new ArrayList<>();

    PhaseBuilder(LoadRun run, String name) {
        this.run = run;
        this.name = name;
    }

    public PhaseBuilder on(Shop shop, List<String> tokens) {
        this.shop = shop;
        this.tokens = tokens;
        return this;
    }

    public PhaseBuilder whileFrozen(List<Shop> others) {
        others.stream().map(Shop::pids).forEach(freeze::addAll);
        return this;
    }

    public PhaseBuilder by(int users, Duration time) {
        this.users = users;
        this.time = time;
        return this;
    }

    /** @param perSecond checkouts that begin beside the measured ones */
    public PhaseBuilder beside(double perSecond) {
        this.background = perSecond;
        return this;
    }

    public PhaseBuilder polling(Duration every) {
        this.poll = every.toMillis();
        return this;
    }

    public void checkouts() {
        add(Phase.Kind.CHECKOUT, List.of());
    }

    public void webhooks() {
        add(Phase.Kind.WEBHOOK, List.of());
    }

    /** @param carts booked ones, cart n of the owner of token n */
    public void statusOf(List<String> carts) {
        add(Phase.Kind.STATUS, carts);
    }

    public void constants() {
        add(Phase.Kind.CONSTANT, List.of());
    }

    private void add(Phase.Kind kind, List<String> carts) {
        run.add(new Phase(name, kind, shop.url(), shop.sandboxUrl(), users, background, Math.max(1, time.toSeconds()), poll, tokens, carts,
                freeze, shop.pids()));
    }
}
