package dev.holdfast.interchange.scenario;

import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Verbatim;
import dev.holdfast.interchange.history.Names;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** How a step is said. */
final class StepText {

    /** What is expected is said in the words of the outcome. */
    static final Verbatim EXPECTED =
            new Verbatim(new Shape.Anything("what should come of it: see [expectations](#what-is-expected)"));

    static final ObjectCodec<Step> STEP = ObjectCodec.of(
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
                        "what is used, or what something happened to");
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
                        given.get(quantity)
                                .map(many -> holding(deed.apply(given), many))
                                .getOrElse(() -> deed.apply(given)),
                        given.get(expect).map(Expected::new));
            });

    private StepText() {}

    private static Deed holding(Deed deed, BigDecimal quantity) {
        if (deed instanceof Deed.Commanded said) {
            return new Deed.Commanded(said.command(), Option.some(quantity));
        }
        throw new IllegalArgumentException("only what begins to be held begins in a quantity");
    }
}
