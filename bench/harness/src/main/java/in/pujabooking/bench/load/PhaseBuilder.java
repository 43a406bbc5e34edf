package in.pujabooking.bench.load;

import in.pujabooking.bench.lab.Node;
import in.pujabooking.bench.lab.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes a phase: who is loaded, who stands still meanwhile, for how long, by how many. */
public final class PhaseBuilder {

    private final LoadRun run;
    private final String name;
    private final Shop shop;
    private final List<String> tokens;
    private int users = 1;
    private int each;
    private double perSecond;
    private Duration time = Duration.ofSeconds(1);
    private Duration poll = Duration.ofMillis(20);
    private Optional<String> warmUp = Optional.empty();
    private Optional<Node> node = Optional.empty();
    private final List<Long> freeze = new ArrayList<>();

    PhaseBuilder(LoadRun run, String name, Shop shop, List<String> tokens) {
        this.run = run;
        this.name = name;
        this.shop = shop;
        this.tokens = tokens;
    }

    public PhaseBuilder whileFrozen(List<Shop> others) {
        others.stream().map(Shop::pids).forEach(freeze::addAll);
        return this;
    }

    /** As often as it goes in this time. */
    public PhaseBuilder by(int users, Duration time) {
        this.users = users;
        this.time = time;
        return this;
    }

    /** Each so many times. */
    public PhaseBuilder byEach(int users, int each) {
        this.users = users;
        this.each = each;
        return this;
    }

    /** Skipped once this contestant is warm. */
    public PhaseBuilder toWarmUp(String who) {
        this.warmUp = Optional.of(who);
        return this;
    }

    /** @param perSecond checkouts that begin beside the measured ones */
    public PhaseBuilder beside(double perSecond) {
        this.perSecond = perSecond;
        return this;
    }

    /** @param every between two looks at a status */
    public PhaseBuilder polling(Duration every) {
        this.poll = every;
        return this;
    }

    /** Devotees wait at this node, all else is done at the first one. */
    public PhaseBuilder waitingAt(Node node) {
        this.node = Optional.of(node);
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

    public void idle() {
        add(Phase.Kind.IDLE, List.of());
    }

    /**
     * All users wait at the same time.
     *
     * @param longPoll  by long poll, or by asking as often as {@link #polling} says
     * @param perSecond decisions made each second, the first one when the time given by {@link #by} is over
     */
    public void waiters(boolean longPoll, double perSecond) {
        this.perSecond = perSecond;
        add(longPoll ? Phase.Kind.LONG_POLL : Phase.Kind.POLLING, List.of());
    }

    private void add(Phase.Kind kind, List<String> carts) {
        List<Long> application = new ArrayList<>(List.of(shop.application().pid()));
        node.ifPresent(second -> application.add(second.process().pid()));
        List<Long> others = shop.pids().stream().filter(pid -> !application.contains(pid)).toList();
        var target = new Target(shop.url(), node.map(Node::url).orElse(shop.url()), shop.sandboxUrl(), application, others,
                run.postmaster(), tokens, carts);
        var load = new Load(users, each, Math.max(1, time.toSeconds()), perSecond, poll.toMillis());
        run.add(new Phase(name, kind, target, load, warmUp, freeze));
    }
}
