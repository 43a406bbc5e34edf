package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.History;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.SampleEvent;
import in.pujabooking.bench.lab.Settling;
import in.pujabooking.bench.limit.Cursor;
import in.pujabooking.bench.probe.ProbeProcess;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How fast the read model is built anew from the history: beside stock Axon, beside a bare cursor, and by the size of the history. */
public final class Replays {

    private static final String DATABASE = "history";
    /** Whole checkouts. */
    private static final int WARMING = 300 * History.EVENTS_PER_CHECKOUT;
    private static final int ROUNDS_BY_SIZE = 2;

    private final Lab lab;
    private final Plan plan;

    public Replays(Lab lab, Plan plan) {
        this.lab = lab;
        this.plan = plan;
    }

    public List<Measure> measure() {
        lab.postgres().create(DATABASE);
        try (ProbeProcess probe = ProbeProcess.start(lab, DATABASE)) {
            History history = History.ofOurs(lab.postgres(), DATABASE, SampleEvent.checkout());
            history.growTo(plan.replayed());
            Settling warmth = WarmUp.of(plan.warmUpRounds(), probe.pid(), () -> {
                replay(probe, plan.replayed() - WARMING);
                return WARMING;
            });
            List<Double> ours = new ArrayList<>();
            List<Measure> measures = new ArrayList<>(besideOthers(probe, ours, warmth));
            measures.add(bySize(probe, history, ours));
            return measures;
        }
    }

    /** @param ours filled with the rates of ours */
    private List<Measure> besideOthers(ProbeProcess probe, List<Double> ours, Settling warmth) {
        List<Double> cursor = new ArrayList<>();
        List<Double> stock = new ArrayList<>();
        String stockWarmth;
        try (StockReplay peer = StockReplay.start(lab, plan)) {
            stockWarmth = peer.warmth().text();
            for (int round = 0; round < plan.rounds(); round++) {
                if (round % 2 == 1) {
                    stock.add(peer.eventsPerSecond());
                }
                ours.add(replay(probe, 0));
                cursor.add(Cursor.eventsPerSecond(lab.postgres(), DATABASE, 0));
                if (round % 2 == 0) {
                    stock.add(peer.eventsPerSecond());
                }
            }
        }
        String title = "Projection replay of %,d events".formatted(plan.replayed());
        return List.of(
                new Measure("replay", title, "events/s", Better.HIGHER, List.of(new Series(Names.OURS, "", ours), new Series(Names.STOCK, "", stock)),
                        Optional.of(Goal.ratio(Names.OURS, Names.STOCK, Optional.empty(), Bound.AT_LEAST, 10, "ten times stock Axon")),
                        Optional.of(("Seven events a checkout, into empty views. Ours: every row is marked, then folded from its events and written, 500 rows at "
                                + "once; the time from the first mark to the last row. Stock Axon: its JPA engine, processors and settings as they come, "
                                + "one entity found and saved per event; its rate in the midst of the same replay. Warm-up: ours %s, stock Axon %s.")
                                .formatted(warmth.text(), stockWarmth))),
                new Measure("replay-limit", title + ", beside the limit", "events/s", Better.HIGHER,
                        List.of(new Series(Names.OURS, "", ours), new Series(Names.CURSOR, "", cursor)), Optional.empty(),
                        Optional.of("The cursor reads the same columns in the order of the history and does nothing with them. Ours looks through the history once for "
                                + "each view, to mark, and then reads the events of each row.")));
    }

    private double replay(ProbeProcess probe, long after) {
        lab.postgres().execute(DATABASE, "TRUNCATE cart_view, payment_view, booking_view, refund_view, parked_checkout_view, view_repair");
        lab.postgres().execute(DATABASE, "CHECKPOINT");
        return probe.replayedPerSecond(after);
    }

    /** The last events of a history, by its length. */
    private Measure bySize(ProbeProcess probe, History history, List<Double> shortest) {
        List<Series> series = new ArrayList<>(List.of(new Series(Names.OURS, "%,d".formatted(plan.replayed()), shortest)));
        for (int size : plan.histories()) {
            long events = history.growTo(size);
            List<Double> rates = new ArrayList<>();
            for (int round = 0; round < Math.min(ROUNDS_BY_SIZE, plan.rounds()); round++) {
                rates.add(replay(probe, events - plan.replayed()));
            }
            series.add(new Series(Names.OURS, "%,d".formatted(size), rates));
        }
        return new Measure("replay-scale", "Projection replay by events in the store", "events/s", Better.HIGHER, series, Optional.empty(),
                Optional.of("The last %,d events of a history of that length.".formatted(plan.replayed())));
    }
}
