/**
 * Measures the checkout beside its peers and its limits, on one machine and in one run. {@link in.pujabooking.bench.Benchmark} is the
 * program; {@code lab} starts and freezes processes, {@code load} is Gatling's side, {@code probe} measures parts from within, {@code limit}
 * says what the machine could do at most, {@code measure} has one class per figure, {@code report} writes it all down.
 */
package in.pujabooking.bench;
