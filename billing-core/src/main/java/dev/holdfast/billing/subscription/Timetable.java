package dev.holdfast.billing.subscription;

import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.CatalogVersion;
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
    private final State state;

    Timetable(Subscription subscription, Request request, Context context, LocalDate date, State state) {
        this.subscription = subscription;
        this.request = request;
        this.context = context;
        this.date = date;
        this.state = state;
    }

    /** The day on which something held changes, by the rules that it is held under, or why it may not. */
    Either<Rejections, LocalDate> changed(ChangeKind kind, Offer to, Held held) {
        return effective(kind, held.offer(), to, Option.some(held.holding()), held.version());
    }

    /** The day on which something is added, by the rules that it is sold under, or why it may not. */
    Either<Rejections, LocalDate> added(Sale sale, Option<Holding> host) {
        return effective(ChangeKind.ADD, sale.offer(), sale.offer(), host, sale.version());
    }

    /** The day on which some things end with what hangs on them, once all their rules and notices allow it. */
    Either<Rejections, LocalDate> ended(ChangeKind kind, Vector<Holding> roots) {
        Vector<Either<Rejections, LocalDate>> days =
                roots.map(this::described).map(root -> changed(kind, root.offer(), root));
        Vector<Rejection> refused = days.flatMap(Either::swap).flatMap(Rejections::all);
        return refused.isEmpty()
                ? afterNotice(days.map(Either::get).max().getOrElse(date), roots)
                : Either.left(new Rejections(refused.distinct()));
    }

    /** The day of asking in the account's zone; where no moment is given, the effective day. */
    LocalDate asked() {
        return request.askedAt()
                .map(instant -> instant.atZone(context.terms().zone()).toLocalDate())
                .getOrElse(date);
    }

    private Either<Rejections, LocalDate> effective(
            ChangeKind kind, Offer from, Offer to, Option<Holding> held, CatalogVersion version) {
        Vector<Timing> allowed =
                version.changeRule(kind, from, to).map(Rule.Change::timings).getOrElse(ANY);
        if (allowed.isEmpty()) {
            return Either.left(Rejections.of(new Rejection.ChangeNotAllowed(kind, from.id(), to.id())));
        }
        Timing timing = timing(allowed);
        if (!allowed.contains(timing)) {
            return Either.left(Rejections.of(new Rejection.TimingNotAllowed(kind, timing, allowed)));
        }
        LocalDate day = day(timing, held);
        return held.flatMap(holding -> pendingOn(holding.id(), day))
                .<Either<Rejections, LocalDate>>map(pending -> Either.left(
                        Rejections.of(new Rejection.ChangePending(pending.sequence(), pending.effectiveOn()))))
                .getOrElse(() -> Either.right(day));
    }

    /** What is asked today for a later day is not asked for now. */
    private Timing timing(Vector<Timing> allowed) {
        Timing timing = request.timing().getOrElse(allowed.head());
        return timing == Timing.NOW && date.isAfter(asked()) ? Timing.CHOSEN_DATE : timing;
    }

    /** What never worked needs no notice. */
    private Either<Rejections, LocalDate> afterNotice(LocalDate day, Vector<Holding> roots) {
        LocalDate earliest = roots.flatMap(root -> state.hangingOn(root.id()))
                .flatMap(state.holdings()::get)
                .filter(held -> held.status() != HoldingStatus.PENDING_ACTIVE)
                .flatMap(this::notices)
                .map(notice -> ServicePeriods.after(asked(), notice))
                .max()
                .getOrElse(day);
        return day.isBefore(earliest)
                ? Either.left(Rejections.of(new Rejection.NoticeTooShort(day, earliest)))
                : Either.right(day);
    }

    private Vector<Span> notices(Holding held) {
        Held described = described(held);
        return described
                .version()
                .rulesOn(described.offer())
                .flatMap(rule -> rule instanceof Rule.Commitment commitment ? commitment.notice() : Option.none());
    }

    private Option<Recorded> pendingOn(HoldingId holding, LocalDate day) {
        return subscription
                .pending(asked())
                .find(pending -> !(pending.event() instanceof Event.Added)
                        && pending.event().needs().contains(holding)
                        && !isApart(pending, day));
    }

    /**
     * How many of something are held does not hinder that it becomes another offer later, and neither that nor what is put on
     * it that it ends later: what is held then ends then. Stripe, Recurly and Polar allow both.
     */
    private boolean isApart(Recorded pending, LocalDate day) {
        Command command = request.command();
        boolean isOfQuantity = command instanceof Command.ChangeQuantity;
        return (isOfQuantity && pending.event() instanceof Event.Changed)
                || ((isOfQuantity || command instanceof Command.Add) && endsAfter(pending, day));
    }

    private static boolean endsAfter(Recorded pending, LocalDate day) {
        return pending.event() instanceof Event.Moved moved
                && moved.trigger() == LifecycleTable.Trigger.TERMINATE
                && pending.effectiveOn().isAfter(day);
    }

    private Held described(Holding held) {
        return held.on(date, state, context);
    }

    private LocalDate day(Timing timing, Option<Holding> held) {
        return switch (timing) {
            case NOW, CHOSEN_DATE -> date;
            case END_OF_PERIOD ->
                Payer.of(subscription, context.terms())
                        .schedule(
                                Span.MONTH,
                                held.map(holding -> context.terms().start(holding, state))
                                        .getOrElse(date))
                        .containing(date)
                        .days()
                        .until();
            case END_OF_TERM ->
                held.flatMap(holding -> state.commitment(holding.id()))
                        .map(commitment -> commitment.term().until())
                        .filter(date::isBefore)
                        .getOrElse(date);
        };
    }
}
