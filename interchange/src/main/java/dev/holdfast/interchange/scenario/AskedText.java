package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.OneKey;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.history.KnownFacts;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How requests are said outside a scenario, in the words of its steps; they call earlier changes by their numbers. */
public final class AskedText {

    /** What is asked for. */
    public static final Codec<Request> REQUEST = step(
                    "asked",
                    "A command that is asked for, in the words of a step of a [scenario](scenario.md). Exactly one key says"
                            + " which command it is. An earlier change is called by its number in the history.",
                    "{on: 2013-09-12, change-offer: confort}",
                    CommandText.COMMANDS)
            .as(AskedText::request, AskedText::step);

    /** A quote of what is asked for. */
    static final Codec<Deed.Quoted> QUOTED = ObjectCodec.of(
            "quote",
            "What some changes would do and what would be billed. It changes nothing.",
            "{asks: [{on: 2013-09-12, change-offer: confort}], months: 12}",
            keys -> {
                var asks = keys.required("asks", Lists.of(REQUEST), Deed.Quoted::asks, "the changes, in order");
                var reference = keys.optional(
                        "reference", Scalars.TEXT, Deed.Quoted::reference, "none", "what the quote is called");
                var validUntil = keys.optional(
                        "validUntil",
                        Scalars.DATE,
                        Deed.Quoted::validUntil,
                        "a month after the day 'on'",
                        "the last day on which it can be accepted");
                var months = keys.optional(
                        "months", Scalars.COUNT, Deed.Quoted::months, "24", "how many months it looks ahead, 1 to 120");
                return given -> new Deed.Quoted(
                        given.get(asks), given.get(reference), given.get(validUntil), given.get(months));
            });

    private static final Codec<Step> TOLD = step(
            "told",
            "A command that was asked for, or what was known of the customer from then on.",
            "{on: 2013-07-01, subscribe: start}",
            CommandText.COMMANDS.or(
                    "facts",
                    Deed.Known.class,
                    KnownFacts.FACTS.as(Deed.Known::new, Deed.Known::facts),
                    "what was known of the customer from then on, instead of what was"));

    private AskedText() {}

    private static Codec<Step> step(String name, String meaning, String example, OneKey<Deed> deeds) {
        return ObjectCodec.of(name, meaning, example, keys -> {
            var on = keys.optional(
                    "on", Scalars.DATE, Step::on, "needed by every command", "the day on which it takes effect");
            var deed = deeds.keys(keys, Step::deed);
            var asking = AskingText.keys(keys);
            return given -> new Step(
                    Option.none(),
                    given.get(on),
                    Step.Whom.UNSAID,
                    asking.apply(given),
                    deed.apply(given),
                    Option.none());
        });
    }

    /**
     * What one customer asked for over time.
     *
     * @return the codec of what is told, in order
     */
    public static Codec<Step> told() {
        return TOLD;
    }

    /**
     * Requests with the facts that they were decided with, from what is told.
     *
     * @param told what is told, in order
     * @param facts what was known of the customer in the beginning
     * @return the requests, each with its facts
     */
    public static Vector<Tuple2<Request, Facts>> requests(Vector<Step> told, Facts facts) {
        Vector<Tuple2<Request, Facts>> requests = Vector.empty();
        Facts known = facts;
        for (Step step : told) {
            if (step.deed() instanceof Deed.Known other) {
                known = other.facts();
            } else {
                requests = requests.append(Tuple.of(request(step), known));
            }
        }
        return requests;
    }

    /**
     * Tells requests with the facts that they were decided with.
     *
     * @param requests the requests, each with its facts
     * @param facts what was known of the customer in the beginning
     * @return what is told, in order
     */
    public static Vector<Step> told(Vector<Tuple2<Request, Facts>> requests, Facts facts) {
        Vector<Step> told = Vector.empty();
        Facts known = facts;
        for (Tuple2<Request, Facts> request : requests) {
            if (!request._2().equals(known)) {
                known = request._2();
                told = told.append(step(Option.none(), new Deed.Known(known), Asking.PLAINLY));
            }
            told = told.append(step(request._1()));
        }
        return told;
    }

    private static Request request(Step step) {
        Asking asking = step.asking();
        Option<Integer> replaced = asking.replaces().map(Scalars::count);
        if (!(step.deed() instanceof Deed.Undone undo)) {
            Command command = ((Deed.Commanded) step.deed()).command();
            return asking.of(command.on(step.on().get()), asking.recorded(), step.moment(), replaced);
        }
        Command.Undo command = Command.Undo.of(undo.sequence()
                .getOrElseThrow(() -> new IllegalArgumentException("an undo says the 'sequence' of the change")));
        return undo.asIfNever()
                ? asking.of(command.asIfNever(), step.moment(), step.moment(), replaced)
                : asking.of(command.on(step.on().get()), asking.recorded(), step.moment(), replaced);
    }

    /**
     * A request as a step, which calls earlier changes by their numbers.
     *
     * @param request the request
     * @return the step, about the only subscription
     */
    public static Step step(Request request) {
        Option<LocalDate> day = request.effectiveOn()
                .orElse(request.askedAt()
                        .map(asked -> asked.atZone(ZoneOffset.UTC).toLocalDate()));
        Deed deed = request.command() instanceof Command.Undo undo
                ? new Deed.Undone(
                        Option.none(),
                        Option.some(undo.sequence()),
                        request.effectiveOn().isEmpty())
                : new Deed.Commanded(request.command(), Option.none());
        Option<Instant> moment = request.askedAt().orElse(day.map(Step::start));
        boolean isSaidByDay = request.effectiveOn().isEmpty() && moment.equals(day.map(Step::start));
        return step(day, deed, Asking.of(isSaidByDay ? request.withAskedAt(Option.none()) : request, moment));
    }

    private static Step step(Option<LocalDate> on, Deed deed, Asking asking) {
        return new Step(Option.none(), on, Step.Whom.UNSAID, asking, deed, Option.none());
    }
}
