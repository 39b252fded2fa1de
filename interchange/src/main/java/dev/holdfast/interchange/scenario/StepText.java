package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Verbatim;
import dev.holdfast.interchange.history.Names;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How a step is said. */
final class StepText {

    private static final HoldingId FIRST = HoldingId.of("1");

    /** What is expected is said in the words of the outcome. */
    static final Verbatim EXPECTED =
            new Verbatim(new Shape.Anything("what should come of it: see [expectations](#what-is-expected)"));

    static final Codec<Step> STEP = new Beside(ObjectCodec.of(
            "step",
            "One thing that is done or asked. Exactly one key says what it is; the others say whom it is about, when and"
                    + " how, and what should come of it.",
            "{on: 2024-01-17, subscribe: plan}",
            keys -> {
                var name = keys.optional("name", Scalars.TEXT, Step::name, "none", "what later steps call it");
                var on = keys.optional(
                        "on",
                        Scalars.DATE,
                        Step::on,
                        "needed but for bills, facts, policies and questions that name no day",
                        "the day it takes effect, or is about");
                var deed = DeedText.DEEDS.keys(keys, Step::deed);
                var quantity = keys.<BigDecimal>optional(
                        "quantity",
                        Scalars.DECIMAL,
                        step -> step.deed() instanceof Deed.Commanded said ? said.quantity() : Option.none(),
                        "1",
                        "how many of what is subscribed to or added");
                var sent = keys.<String>optional(
                        "sent",
                        Scalars.TEXT,
                        step -> step.deed() instanceof Deed.Billed billed ? billed.sent() : Option.none(),
                        "bills stay new",
                        "sends what 'bill' makes at once, on the day of each bill, under this invoice number; of several"
                                + " bills the second ends in -2");
                var account = keys.optional(
                        "account",
                        Names.ACCOUNT,
                        step -> step.whom().account(),
                        "the only one, or that of the subscription",
                        "the account it is about");
                var subscription = keys.optional(
                        "subscription",
                        Names.SUBSCRIPTION,
                        step -> step.whom().subscription(),
                        "the account's only one",
                        "the subscription it is about; a new name begins another");
                var holding = keys.optional(
                        "holding",
                        Names.HOLDING,
                        step -> step.whom().holding(),
                        "'1', what was subscribed to first",
                        "what is used, what something happened to, what did not work, or what a command is about");
                var asking = AskingText.keys(keys);
                var expect = keys.optional(
                        "expect",
                        EXPECTED,
                        step -> step.expect().map(Expected::tree),
                        "that it is not refused",
                        "what should come of it");
                return given -> new Step(
                        given.get(name),
                        given.get(on),
                        new Step.Whom(given.get(account), given.get(subscription), given.get(holding)),
                        asking.apply(given),
                        sent(
                                given.get(sent),
                                through(
                                        given.get(on),
                                        about(given.get(holding), holding(given.get(quantity), deed.apply(given))))),
                        given.get(expect).map(Expected::new));
            }));

    private StepText() {}

    private static Deed holding(Option<BigDecimal> quantity, Deed deed) {
        if (quantity.isDefined() && !(deed instanceof Deed.Commanded)) {
            throw new IllegalArgumentException("only what begins to be held begins in a quantity");
        }
        return deed instanceof Deed.Commanded said ? new Deed.Commanded(said.command(), quantity) : deed;
    }

    /** Beside a command it is the holding of the command. */
    private static Deed about(Option<HoldingId> holding, Deed deed) {
        if (holding.isEmpty() || !(deed instanceof Deed.Commanded said)) {
            return deed;
        }
        Command meant = said.command().match(new Renaming(own -> {
            if (own.exists(other -> !other.equals(FIRST) && !holding.contains(other))) {
                throw new IllegalArgumentException(
                        "it is said of holding " + own.get() + " and of holding " + holding.get());
            }
            return holding;
        }));
        if (meant.equals(said.command()) && !holding.contains(FIRST)) {
            throw new IllegalArgumentException(
                    "this is about no single holding; to end one of several, write remove: " + holding.get());
        }
        return new Deed.Commanded(meant, said.quantity());
    }

    private static Deed through(Option<LocalDate> on, Deed deed) {
        if (!(deed instanceof Deed.Billed billed)
                || billed.days().nonEmpty()
                || billed.time().isDefined()) {
            return deed;
        }
        return on.map(day -> Deed.Billed.through(Vector.of(day)))
                .getOrElseThrow(() -> new IllegalArgumentException(
                        "it is not said through which day is billed; write bill: 2024-01-31"));
    }

    private static Deed sent(Option<String> number, Deed deed) {
        if (number.isDefined() && !(deed instanceof Deed.Billed)) {
            throw new IllegalArgumentException("only what 'bill' makes is 'sent' at once; use 'send'");
        }
        return deed instanceof Deed.Billed billed ? number.map(billed::sent).getOrElse(billed) : deed;
    }
}
