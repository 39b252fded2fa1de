package dev.holdfast.interchange.question;

import dev.holdfast.billing.usage.UnitsLeft;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** What is left of units that were given, as JSON says it. */
public final class UnitsTree {

    private UnitsTree() {}

    /**
     * What is left of a grant.
     *
     * @param one what is left
     * @return its holding, allowance, unit and days, what was given and what is left
     */
    public static Tree of(UnitsLeft one) {
        Option<String> unit =
                one.allowance().covers().map(traffic -> traffic.unit()).headOption();
        return Statement.EMPTY
                .with("subscription", one.subscription())
                .with("holding", one.holding())
                .with("allowance", one.allowance().id())
                .maybe(
                        "unit",
                        Option.of(one.allowance().amount().unit())
                                .filter(own -> !own.isEmpty())
                                .orElse(unit))
                .with("from", one.from())
                .maybe("until", one.until())
                .with("given", quantity(one.given()))
                .with("left", quantity(one.left()))
                .maybe(
                        "slow",
                        Option.some(one.slow())
                                .filter(slow -> slow.signum() > 0)
                                .map(UnitsTree::plain))
                .flag("rolledOver", one.isRolledOver())
                .tree();
    }

    private static String quantity(Option<BigDecimal> quantity) {
        return quantity.map(UnitsTree::plain).getOrElse("unlimited");
    }

    static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
