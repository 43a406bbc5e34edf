package in.pujabooking.bench.report;

/** Whether a goal is met; undecided where the peer measured zero, of which there is no ratio. */
public enum Verdict {
    MET("yes"), MISSED("no"), UNDECIDED("undecided");

    final String answer;

    Verdict(String answer) {
        this.answer = answer;
    }
}
