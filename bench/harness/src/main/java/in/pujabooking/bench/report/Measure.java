package in.pujabooking.bench.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing measured of several contestants, in one or more variants.
 *
 * @param id          names its plot's file: small letters, digits and hyphens
 * @param title       as shown
 * @param unit        of every round, for example {@code checkouts/s}
 * @param series      at least one; no contestant twice in a variant
 * @param explanation Markdown, for a figure that needs one
 */
public record Measure(String id, String title, String unit, Better better, List<Series> series, Optional<Goal> goal,
                      Optional<String> explanation) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Measure {
        series = List.copyOf(series);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A measure's id is small letters, digits and hyphens, not " + id);
        }
        if (series.isEmpty()) {
            throw new IllegalArgumentException(id + " has no series");
        }
        var seen = new HashSet<List<String>>();
        for (Series one : series) {
            if (!seen.add(List.of(one.who(), one.variant()))) {
                throw new IllegalArgumentException("%s has %s %s twice".formatted(id, one.who(), one.variant()));
            }
        }
        if (goal.isPresent() && seen.stream().map(List::getLast).noneMatch(variant -> isDecidable(goal.get(), variant, seen))) {
            throw new IllegalArgumentException("%s has a goal for what it did not measure: %s".formatted(id, goal.get()));
        }
    }

    private static boolean isDecidable(Goal goal, String variant, HashSet<List<String>> measured) {
        return goal.isAbout(variant) && measured.contains(List.of(goal.ours(), variant))
                && goal.peer().map(peer -> measured.contains(List.of(peer, variant))).orElse(true);
    }

    /** Whose figures the others are compared with: the goal's, or without a goal the first series'. */
    public String ours() {
        return goal.map(Goal::ours).orElse(series.getFirst().who());
    }

    /** Each variant's figure of ours beside each peer's, in the order of the series. */
    public List<Row> rows() {
        return variants().stream().flatMap(this::rows).toList();
    }

    private Stream<Row> rows(String variant) {
        Optional<Series> ours = find(ours(), variant);
        List<Row> beside = peers().stream().flatMap(peer -> find(peer, variant).stream())
                .map(peer -> new Row(this, variant, ours, Optional.of(peer))).toList();
        return beside.isEmpty() ? Stream.of(new Row(this, variant, ours, Optional.empty())) : beside.stream();
    }

    Optional<Series> find(String who, String variant) {
        return series.stream().filter(one -> one.who().equals(who) && one.variant().equals(variant)).findAny();
    }

    List<String> variants() {
        return series.stream().map(Series::variant).distinct().toList();
    }

    List<String> peers() {
        return series.stream().map(Series::who).distinct().filter(who -> !who.equals(ours())).toList();
    }
}
