package in.pujabooking.bench.report;

import java.awt.Color;
import java.util.List;

/** A colour for each contestant, the same in all plots of a run: ours strong, the peers muted. */
final class Palette {

    static {
        // before the first colour: AWT looks for a display once, and there may be none where it runs
        System.setProperty("java.awt.headless", "true");
    }

    private static final List<Color> OURS = List.of(new Color(0xC2571A), new Color(0xE39A5F));
    private static final List<Color> PEERS = List.of(new Color(0x7D93A8), new Color(0xB9C3CC), new Color(0x8FAE9B), new Color(0xC9BC9A),
            new Color(0xA79BB5));

    private final List<String> ours;
    private final List<String> peers;

    Palette(List<Measure> measures) {
        ours = measures.stream().map(Measure::ours).distinct().toList();
        peers = measures.stream().flatMap(measure -> measure.peers().stream()).distinct().filter(who -> !ours.contains(who)).toList();
    }

    Color of(String who) {
        return ours.contains(who) ? nth(OURS, ours.indexOf(who)) : nth(PEERS, peers.indexOf(who));
    }

    private static Color nth(List<Color> colours, int index) {
        return colours.get(index % colours.size());
    }
}
