package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** How promotions are said. */
final class Promotions {

    private static final ObjectCodec<Benefit.PercentOff> PERCENT_OFF =
            ObjectCodec.of("percentage off", "A percentage off, possibly capped.", "{percent: 40, cap: 8.40}", keys -> {
                var percent = keys.required(
                        "percent", Scalars.DECIMAL, Benefit.PercentOff::percent, "how much: 40 means 40 %");
                var cap = keys.optional(
                        "cap", Scalars.PRICE, Benefit.PercentOff::cap, "no cap", "the most that comes off per period");
                keys.bare(percent);
                return given -> new Benefit.PercentOff(given.get(percent), given.get(cap));
            });

    private static final ObjectCodec<Benefit.AmountOff> AMOUNT_OFF = ObjectCodec.of(
            "amount off",
            "An amount off, for each charge or for all of a bill together.",
            "{amount: 20.00, of: all-together}",
            keys -> {
                var amount = keys.required("amount", Scalars.PRICE, Benefit.AmountOff::amount, "how much");
                var of = keys.usually(
                        "of",
                        Scalars.words(Benefit.AmountOff.Of.class),
                        Benefit.AmountOff.Of.EACH_CHARGE,
                        Benefit.AmountOff::of,
                        "each-charge",
                        "whether it comes off each charge for each period; once off all charges that fall due on one"
                                + " day, shared by what is left of each, with what is due once last; or off all of them"
                                + " until it is used up");
                keys.bare(amount);
                return given -> new Benefit.AmountOff(given.get(amount), given.get(of));
            });

    static final Ways<Benefit> BENEFIT = Ways.<Benefit>of(
                    "benefit",
                    "What a promotion gives. Free periods and a waived fee are 100 % off for their time.",
                    "{percentOff: 100}")
            .key("percentOff", Benefit.PercentOff.class, PERCENT_OFF, "a percentage off")
            .key(
                    "amountOff",
                    Benefit.AmountOff.class,
                    AMOUNT_OFF,
                    "an amount off, for each period or for all of a bill together")
            .key(
                    "fixedPrice",
                    Benefit.FixedPrice.class,
                    Scalars.PRICE.as(Benefit.FixedPrice::new, Benefit.FixedPrice::price),
                    "a price instead of the price, where it is lower")
            .key(
                    "extraAllowance",
                    Benefit.ExtraAllowance.class,
                    Uses.ALLOWANCE.as(Benefit.ExtraAllowance::new, Benefit.ExtraAllowance::allowance),
                    "more use included")
            .word("free", new Benefit.PercentOff(BigDecimal.valueOf(100), Option.none()), "everything off");

    private static final ObjectCodec<LineRule> LINES =
            ObjectCodec.of("lines", "Which of an account's equal lines are meant.", "{by: oldest, first: 2}", keys -> {
                var by = keys.required("by", Scalars.words(LineRule.By.class), LineRule::by, "how they are ordered");
                var first = keys.required("first", Scalars.COUNT, LineRule::first, "the first position meant, from 1");
                var last = keys.usually(
                        "last",
                        Scalars.COUNT,
                        Integer.MAX_VALUE,
                        LineRule::last,
                        "all that follow",
                        "the last position meant, inclusive");
                return given -> new LineRule(given.get(by), given.get(first), given.get(last));
            });

    static final ObjectCodec<Promotion> PROMOTION = ObjectCodec.of(
            "promotion",
            "A reduction or an extra that lasts for a while.",
            "{id: bouquet-free, benefit: {percentOff: 100}, scope: [bouquet], lasting: 6 months}",
            keys -> {
                var id = keys.id(Selections.PROMOTION_ID, Promotion::id, "its name in the catalogue");
                var name = keys.optional(
                        "name",
                        Scalars.TEXT,
                        promotion -> Option.some(promotion.name())
                                .filter(own -> !own.equals(promotion.id().value())),
                        "its id",
                        "what the customer reads on the invoice");
                var benefit = keys.required("benefit", BENEFIT, Promotion::benefit, "what it gives");
                var scope = keys.usually(
                        "scope",
                        Selections.SELECTION,
                        Selection.ALL,
                        Promotion::scope,
                        "everything",
                        "which charges it is on");
                var lines =
                        keys.optional("lines", LINES, Promotion::lines, "all", "which lines of an account it is on");
                var lasting = keys.usually(
                        "lasting",
                        Durations.LASTING,
                        Lasting.FOREVER,
                        Promotion::lasting,
                        "forever",
                        "how long it runs");
                var partial = keys.usually(
                        "inPartialPeriod",
                        Scalars.words(Promotion.InPartialPeriod.class),
                        Promotion.InPartialPeriod.PRORATED,
                        Promotion::inPartialPeriod,
                        "prorated",
                        "what comes off a period that it begins or ends in, or of which only some days are charged: the"
                                + " part of its days; all, if it runs on the first day that is charged, an amount in"
                                + " full too; or nothing");
                var whileHeld = keys.optional(
                        "whileHeld",
                        Selections.SELECTION,
                        Promotion::whileHeld,
                        "nothing else",
                        "what must be held for it to run");
                var pausable = keys.usually(
                        "pausable",
                        Scalars.FLAG,
                        false,
                        Promotion::pausable,
                        "false",
                        "whether its time stands still while another of its exclusive group runs");
                var sales = keys.usually(
                        "sales",
                        Sales.WINDOW,
                        SalesWindow.OPEN,
                        Promotion::sales,
                        "always, everywhere and to everybody",
                        "when, where and to whom it is given");
                var eligibility = keys.usually(
                        "eligibility",
                        Lists.of(Conditions.ELIGIBILITY),
                        Vector.empty(),
                        Promotion::eligibility,
                        "everybody",
                        "who gets it: all of these must hold");
                var order = keys.usually(
                        "order", Scalars.COUNT, 0, Promotion::order, "0", "its place in the stacking order, ascending");
                var group = keys.optional(
                        "exclusiveGroup",
                        Scalars.TEXT,
                        Promotion::exclusiveGroup,
                        "none",
                        "the group of promotions of which only one runs at a time");
                return given -> Promotion.builder()
                        .id(given.get(id))
                        .name(given.get(name).getOrElse(() -> given.get(id).value()))
                        .benefit(given.get(benefit))
                        .scope(given.get(scope))
                        .lines(given.get(lines))
                        .lasting(given.get(lasting))
                        .inPartialPeriod(given.get(partial))
                        .whileHeld(given.get(whileHeld))
                        .pausable(given.get(pausable))
                        .sales(given.get(sales))
                        .eligibility(given.get(eligibility))
                        .order(given.get(order))
                        .exclusiveGroup(given.get(group))
                        .build();
            });

    private Promotions() {}
}
