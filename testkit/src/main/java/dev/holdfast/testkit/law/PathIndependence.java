package dev.holdfast.testkit.law;

/** Law 6: billing often, or once, owes the same in the price's own basis. */
public final class PathIndependence {

    /** The law. */
    public static final Law<BillRun> LAW = new Law<>(
            "path-independence",
            "billing every month as things became known, or once at the end, bills the same in the price's own basis",
            PathIndependence::check);

    private PathIndependence() {}

    private static Verdict check(BillRun run) {
        return run.invoices()
                .flatMap(often -> run.atOnce()
                        .invoices()
                        .map(once -> Verdict.unless(Tally.of(often).differences(Tally.of(once)))))
                .getOrElse(Verdict.Holds::new);
    }
}
