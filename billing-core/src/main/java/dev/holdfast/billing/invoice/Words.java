package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.sentence.Sentences;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Turns the data of a line into a sentence by the bundle beside this class. */
final class Words {

    private final Sentences sentences;

    Words(Locale locale) {
        this.sentences = Sentences.of(Words.class, "explanations", locale);
    }

    String accrued(AccruedLine line) {
        String sentence = text(
                kind(line),
                line.name(),
                line.price().toString(),
                basis(line.basis(), line.taxedAs()),
                line.days().toString(),
                line.ratio().toString(),
                line.of().period().toString(),
                line.version().toString(),
                line.derivation().toString(),
                line.amount().toString(),
                line.corners()
                        .headOption()
                        .map(corner -> corner.rounding().name())
                        .getOrElse(""),
                line.of().level().quantity().toPlainString(),
                line.before().map(level -> level.price().toString()).getOrElse(""));
        String part = line.reduction()
                .flatMap(PriceLevel.Reduced::partOf)
                .map(whole -> " " + text("PART_OF", whole.toString()))
                .getOrElse("");
        String included = line.undivided()
                        && line.reduction().isEmpty()
                        && line.of().level().included().signum() > 0
                ? " " + text("INCLUDED", line.of().level().included().toPlainString())
                : "";
        return sentence + included + part + adjustments(line);
    }

    private static String kind(AccruedLine line) {
        if (line.undivided() && line.reduction().isEmpty()) {
            return line.before().isDefined()
                    ? "USE_AGAIN"
                    : line.kind() == InvoiceLine.Kind.CREDIT ? "USE_CREDIT" : "USE";
        }
        String what = line.reduction().isDefined() ? "REDUCTION" : "";
        String credit = line.kind() == InvoiceLine.Kind.CREDIT ? "CREDIT" : what.isEmpty() ? "CHARGE" : "";
        String whole = line.undivided() || line.days().equals(line.of().period()) ? "WHOLE" : "";
        return Vector.of(what, credit, whole).reject(String::isEmpty).mkString("_");
    }

    String netted(NettedLine line) {
        return text(
                "NETTED",
                line.name(),
                line.days().toString(),
                line.derivation().toString(),
                line.amount().toString(),
                basis(line.basis(), line.taxedAs()));
    }

    String added(AddedLine line) {
        String sentence = text(
                "ADDED",
                line.name(),
                line.measured().toString(),
                basis(line.basis(), line.taxedAs()),
                line.days().toString(),
                line.derivation().toString(),
                line.amount().toString(),
                line.corner().rounding().name());
        String goodwill = line.of()
                .goodwill()
                .map(why -> " " + text("GOODWILL", why.reason(), why.approvedBy()))
                .getOrElse("");
        return sentence + adjustments(line) + goodwill;
    }

    private String adjustments(InvoiceLine line) {
        return line.adjustments()
                .map(adjustment -> " " + adjustment(adjustment))
                .mkString();
    }

    String onTotal(TotalAdjustment adjustment) {
        return adjustment(adjustment.applied())
                + " "
                + text(
                        "ON_TOTAL",
                        adjustment.of().id(),
                        adjustment.applied().derivation().toString(),
                        basis(adjustment.basis(), adjustment.taxedAs()));
    }

    String deduction(Deduction deduction) {
        return text(
                "DEDUCTION_" + deduction.origin(),
                deduction.name(),
                deduction.amount().toString(),
                deduction.derivation().toString());
    }

    private String adjustment(AppliedAdjustment applied) {
        String key = applied.kind() == Adjustment.Kind.ALLOWANCE ? "OFF" : "ON";
        return applied.percent()
                .map(percent -> text(
                        key + "_PERCENT",
                        applied.reason(),
                        applied.amount().toString(),
                        percent.toPlainString(),
                        applied.base().map(base -> base.toString()).getOrElse("")))
                .getOrElse(() -> text(key, applied.reason(), applied.amount().toString()));
    }

    private String basis(PriceBasis basis, TaxedAs taxedAs) {
        return text(
                basis == PriceBasis.TAX_INCLUSIVE ? "INCLUSIVE" : "EXCLUSIVE",
                taxedAs.percent().toPlainString());
    }

    String text(String key, Object... arguments) {
        return sentences.sentence(key, Vector.of(arguments));
    }
}
