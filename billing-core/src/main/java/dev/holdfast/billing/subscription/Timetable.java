package dev.holdfast.billing.subscription;

import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/** When a change takes effect: by the tariff's change rules, by what is pending already, by notice. */
final class Timetable {

    private static final Vector<Timing> ANY = Vector.of(Timing.values());

    private final Subscription subscription;
    private final Request request;
    private final Context context;
    private final LocalDate date;

    Timetable(Subscription subscription, Request request, Context context, LocalDate date) {
        this.subscription = subscription;
        this.request = request;
        this.context = context;
        this.date = date;
    }

    /** The day on which a change takes effect, or why it may not. */
    Either<Rejections, LocalDate> effective(ChangeKind kind, Offer from, Offer to, Option<Holding> held) {
        Vector<Timing> allowed =
                rule(kind, from, to, held).map(Rule.Change::timings).getOrElse(ANY);
        if (allowed.isEmpty()) {
            return Either.left(Rejections.of(new Rejection.ChangeNotAllowed(kind, from.id(), to.id())));
        }
        Timing timing = request.timing().getOrElse(allowed.head());
        if (!allowed.contains(timing)) {
            return Either.left(Rejections.of(new Rejection.TimingNotAllowed(kind, timing, allowed)));
        }
        LocalDate day = day(timing, held);
        Option<Recorded> pending = held.flatMap(holding -> pendingOn(holding.id()));
        return pending.isDefined()
                ? Either.left(Rejections.of(new Rejection.ChangePending(
                        pending.get().sequence(), pending.get().effectiveOn())))
                : Either.right(day);
    }

    /** The day itself, if the notice that the tariff asks for lies between asking and it. */
    Either<Rejections, LocalDate> afterNotice(LocalDate day, Holding held) {
        LocalDate earliest = rules(held)
                .flatMap(rule -> rule instanceof Rule.Commitment commitment ? commitment.notice() : Option.none())
                .map(notice -> ServicePeriods.after(asked(), notice))
                .max()
                .getOrElse(day);
        return day.isBefore(earliest)
                ? Either.left(Rejections.of(new Rejection.NoticeTooShort(day, earliest)))
                : Either.right(day);
    }

    /** What is recorded, in force, and has not taken effect on the day of asking. */
    Vector<Recorded> pending() {
        LocalDate today = asked();
        return History.inForce(subscription.newestFirst(), LocalDate.MAX)
                .filter(recorded -> recorded.effectiveOn().isAfter(today))
                .reject(recorded -> recorded.event() instanceof Event.Undone);
    }

    private Option<Recorded> pendingOn(HoldingId holding) {
        return pending().find(recorded -> changes(recorded.event(), holding));
    }

    private static boolean changes(Event event, HoldingId holding) {
        return !(event instanceof Event.Added) && event.needs().contains(holding);
    }

    private Option<Rule.Change> rule(ChangeKind kind, Offer from, Offer to, Option<Holding> held) {
        return held.map(this::rules)
                .getOrElse(() -> context.catalog()
                        .asOf(date)
                        .map(version -> version.rules())
                        .getOrElse(Vector.empty()))
                .flatMap(rule -> rule instanceof Rule.Change change ? Option.some(change) : Option.none())
                .find(change -> change.kind() == kind
                        && change.on().means(from)
                        && change.to().means(to));
    }

    private Vector<Rule> rules(Holding held) {
        Offer offer = held.offerOn(date, context.catalog());
        return held.versionOn(date, context.catalog())
                .rules()
                .filter(rule -> rule.on().means(offer));
    }

    private LocalDate day(Timing timing, Option<Holding> held) {
        return switch (timing) {
            case NOW, CHOSEN_DATE -> date;
            case END_OF_PERIOD ->
                context.terms()
                        .cycle()
                        .periods(Span.MONTH, held.map(Holding::since).getOrElse(date))
                        .containing(date)
                        .until();
            case END_OF_TERM ->
                held.flatMap(holding -> subscription.stateOn(date).commitment(holding.id()))
                        .map(commitment -> commitment.term().until())
                        .filter(date::isBefore)
                        .getOrElse(date);
        };
    }

    /** The day of asking in the account's zone; where no moment is given, the effective day. */
    private LocalDate asked() {
        return request.askedAt()
                .map(instant -> instant.atZone(context.terms().zone()).toLocalDate())
                .getOrElse(date);
    }
}
