package dev.holdfast.interchange.scenario;

import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.catalog.Charges;
import dev.holdfast.interchange.catalog.Selections;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.OneKey;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import dev.holdfast.interchange.history.KnownFacts;
import dev.holdfast.interchange.invoice.AdditionText;
import dev.holdfast.interchange.invoice.PolicyText;
import dev.holdfast.interchange.question.MeteredText;
import dev.holdfast.interchange.question.Questions;
import dev.holdfast.interchange.receivable.BillsText;
import dev.holdfast.interchange.receivable.HandlingText;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/** How it is said what a step does or asks: one entry for each sort of deed. */
final class DeedText {

    private static final Codec<Deed.Billed> BILLED = Ways.<Deed.Billed>of(
                    "bill days", "Through which days bills are made.", "{from: 2024-01-01, through: 2024-12-31}")
            .single(
                    deed -> deed.days().size() == 1,
                    Scalars.DATE.as(
                            day -> Deed.Billed.through(Vector.of(day)),
                            deed -> deed.days().head()),
                    "one bill through this day, inclusive")
            .list(
                    deed -> !deed.days().isEmpty(),
                    Lists.of(Scalars.DATE).as(Deed.Billed::through, Deed.Billed::days),
                    "a bill through each of these days")
            .fields(
                    deed -> true,
                    ObjectCodec.of(
                            "time of bills",
                            "A bill on every bill day of a time.",
                            "{from: 2024-01-01, through: 2024-12-31}",
                            keys -> {
                                var from = keys.<LocalDate>optional(
                                        "from",
                                        Scalars.DATE,
                                        deed -> deed.time().map(Tuple2::_1),
                                        "one bill, through the day 'on'",
                                        "the first day of the time");
                                var through = keys.<LocalDate>optional(
                                        "through",
                                        Scalars.DATE,
                                        deed -> deed.time().map(Tuple2::_2),
                                        "one bill, through the day 'on'",
                                        "the last day of the time, inclusive");
                                var every = keys.<Span>optional(
                                        "every",
                                        Scalars.SPAN,
                                        Deed.Billed::every,
                                        "on the account's bill days",
                                        "how far apart the bills are, the first on the first day");
                                return given -> new Deed.Billed(
                                        Vector.empty(),
                                        time(given.get(from), given.get(through)),
                                        given.get(every),
                                        Option.none());
                            }),
                    "a bill on every bill day of a time");

    private static final Codec<Deed.Used> USED =
            Maps.inOrder(Selections.CHARGE_ID, MeteredText.READING).as(Deed.Used::new, Deed.Used::metered);

    private static final Codec<Deed.Outage> OUTAGE = ObjectCodec.of(
            "outage",
            "Something did not work, from the day of the step on: its days are not owed, in what recurs by days on that"
                    + " 'holding'.",
            "{until: 2024-01-22, reason: the decoder was missing}",
            keys -> {
                var until = keys.required(
                        "until", Scalars.DATE, Deed.Outage::until, "the first day on which it works again");
                var reason = keys.required("reason", Scalars.TEXT, Deed.Outage::reason, "why it did not");
                return given -> new Deed.Outage(given.get(until), given.get(reason));
            });

    /** What a host reports of a subscription, and what it adds to bills. */
    static final OneKey<Deed> NOTED = OneKey.<Deed>of("what is noted")
            .or("used", Deed.Used.class, USED, "use on that day, by usage charge")
            .or(
                    "happened",
                    Deed.Happened.class,
                    Charges.OCCASION.as(Deed.Happened::new, Deed.Happened::occasion),
                    "something that a one-off charge may be due for")
            .or(
                    "left-elsewhere",
                    Deed.LeftElsewhere.class,
                    Scalars.AMOUNT.as(Deed.LeftElsewhere::new, Deed.LeftElsewhere::cost),
                    "what leaving somebody else had cost, as it was shown")
            .or("outage", Deed.Outage.class, OUTAGE, "something did not work, from that day on")
            .orAny(
                    AdditionText.ALL,
                    Deed.Added::new,
                    deed -> deed instanceof Deed.Added added ? Option.some(added.addition()) : Option.none());

    /** Every command, then everything else that a step can be. */
    static final OneKey<Deed> DEEDS = CommandText.COMMANDS
            .orAny(NOTED, deed -> deed, Option::some)
            .or("quote", Deed.Quoted.class, AskedText.QUOTED, "quotes changes on that day, without making them")
            .or("bill", Deed.Billed.class, BILLED, "makes bills with what is known by then")
            .orAny(
                    HandlingText.ALL,
                    Deed.Handled::new,
                    deed -> deed instanceof Deed.Handled handled ? Option.some(handled.handling()) : Option.none())
            .or(
                    "billed-elsewhere",
                    Deed.BilledElsewhere.class,
                    BillsText.BILLS.as(Deed.BilledElsewhere::new, Deed.BilledElsewhere::bills),
                    "was billed by somebody else before, through the day 'on'")
            .or(
                    "facts",
                    Deed.Known.class,
                    KnownFacts.FACTS.as(Deed.Known::new, Deed.Known::facts),
                    "what is known of the customer from then on, instead of what was")
            .or(
                    "policy",
                    Deed.Ruled.class,
                    PolicyText.POLICY.as(Deed.Ruled::new, Deed.Ruled::policy),
                    "how the account is billed from then on; what is billed keeps its ruler")
            .orAny(
                    Questions.ALL,
                    Deed.Asked::new,
                    deed -> deed instanceof Deed.Asked asked ? Option.some(asked.question()) : Option.none());

    private DeedText() {}

    private static Option<Tuple2<LocalDate, LocalDate>> time(Option<LocalDate> from, Option<LocalDate> through) {
        if (from.isDefined() != through.isDefined()) {
            throw new IllegalArgumentException("a time of bills has both 'from' and 'through'");
        }
        return from.map(first -> Tuple.of(first, through.get()));
    }
}
