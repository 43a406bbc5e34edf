package in.pujabooking.bench.measure;

import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.Samples;
import in.pujabooking.bench.report.Measure;
import java.util.List;

/** What is measured under load from outside. Several share a run, so that the load generator starts once. */
interface LoadMeasure {

    /** For the progress line. */
    String what();

    /** Adds its phases to the run. */
    void addTo(LoadRun run);

    /** Its figures, after the run. @throws IllegalStateException if too much failed in one of its phases */
    List<Measure> measures(Samples samples);
}
