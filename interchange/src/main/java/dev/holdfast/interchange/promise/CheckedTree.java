package dev.holdfast.interchange.promise;

import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.Finding;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import java.util.Locale;

/** What came of a check, as JSON says it. */
public final class CheckedTree {

    private CheckedTree() {}

    /**
     * Tells what came of a check.
     *
     * @param checked what came of it
     * @return its keys and values
     */
    public static Statement of(Checked checked) {
        Statement unverified = checked.unverified()
                .foldLeft(
                        Statement.EMPTY,
                        (all, one) -> all.with(one._1().toString(), one._2().toString()));
        return Statement.EMPTY
                .with("result", checked.isClean() ? "valid" : "findings")
                .list("findings", checked.findings().map(CheckedTree::finding))
                .texts("verified", checked.verified())
                .tree("unverified", unverified.tree());
    }

    private static Tree finding(Finding finding) {
        return Statement.EMPTY
                .with("code", finding.code())
                .with("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .with("about", finding.code().subject())
                .maybe("promised", finding.promised())
                .maybe("actual", finding.actual())
                .with("sentence", finding.sentence())
                .tree();
    }
}
