package dev.holdfast.billing.invoice;

import dev.holdfast.catalog.tax.PriceBasis;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Turns the data of a line into a sentence by the bundle beside this class. */
final class Words {

    private Words() {}

    static String sentence(InvoiceLine line, Derivation derivation, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.holdfast.billing.invoice.explanations", locale);
        boolean whole = line.undivided() || line.days().equals(line.of().period());
        String kind = line.undivided() && line.reduction().isEmpty()
                ? use(line)
                : (line.reduction().isDefined() ? "REDUCTION_" : "")
                        + (line.kind() == InvoiceLine.Kind.CREDIT
                                ? "CREDIT_"
                                : line.reduction().isDefined() ? "" : "CHARGE_")
                        + (whole ? "WHOLE" : "");
        String basis = format(
                bundle.getString(line.of().level().basis() == PriceBasis.TAX_INCLUSIVE ? "INCLUSIVE" : "EXCLUSIVE"),
                locale,
                line.share().percent().toPlainString());
        return format(
                bundle.getString(kind.endsWith("_") ? kind.substring(0, kind.length() - 1) : kind),
                locale,
                line.name(),
                line.price().toString(),
                basis,
                line.days().toString(),
                line.ratio().toString(),
                line.of().period().toString(),
                line.version().toString(),
                derivation.toString(),
                line.amount().toString(),
                line.corners().head().rounding().name(),
                line.of().level().quantity().toPlainString(),
                line.before().map(level -> level.price().toString()).getOrElse(""));
    }

    private static String use(InvoiceLine line) {
        if (line.before().isDefined()) {
            return "USE_AGAIN";
        }
        return line.kind() == InvoiceLine.Kind.CREDIT ? "USE_CREDIT" : "USE";
    }

    private static String format(String pattern, Locale locale, Object... arguments) {
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
