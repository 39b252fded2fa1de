package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Direction;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** Turns a request into the event that it asks for and the day on which that takes effect, or says why there is none. */
final class Drafting implements Command.Cases<Either<Rejections, Drafting.Draft>> {

    /** An event, and the day on which it takes effect. */
    record Draft(Event event, LocalDate on) {}

    private final Subscription subscription;
    private final Request request;
    private final Context context;
    private final LocalDate date;
    private final State state;
    private final Selling selling;
    private final Timetable timetable;

    /** The draft of a request; of one that led to a stored event, by the version which that event names. */
    Drafting(Subscription subscription, Request request, Context context, Option<Event> stored) {
        this.subscription = subscription;
        this.request = request;
        this.context = context;
        this.date = request.effectiveOn().getOrElse(() -> dateOfUndone(subscription, request.command()));
        this.state = subscription.stateOn(date);
        this.selling = new Selling(subscription, request, context, stored, date, state);
        this.timetable = new Timetable(subscription, request, context, date, state);
    }

    /** An undo as if never takes effect on the day that the change did; one of what was not done is refused below. */
    private static LocalDate dateOfUndone(Subscription subscription, Command command) {
        return command instanceof Command.Undo undo
                ? subscription
                        .log()
                        .event(undo.sequence())
                        .map(Recorded::effectiveOn)
                        .getOrElse(LocalDate.EPOCH)
                : LocalDate.EPOCH;
    }

    Either<Rejections, Recorded> draft() {
        return request.command().match(this).map(draft -> recorded(draft.event(), draft.on()));
    }

    /** The cancellation of a pending change that this request replaces, as if it had never been asked for. */
    Either<Rejections, Recorded> cancellation(int sequence) {
        LocalDate today = timetable.asked();
        return subscription
                .pending(today)
                .find(pending -> pending.sequence() == sequence)
                .map(pending -> recorded(new Event.Undone(sequence), pending.effectiveOn()))
                .toEither(() -> Rejections.of(new Rejection.NotPending(sequence, today)));
    }

    private Recorded recorded(Event event, LocalDate on) {
        return new Recorded(sequence(), on, recordedAt(), event, request, context.facts());
    }

    /** Nothing is recorded before what is recorded already, or what was known at a moment would change afterwards. */
    private Instant recordedAt() {
        Instant asked = request.recordedAt(date);
        List<Recorded> known = subscription.log().newestFirst();
        return known.isEmpty() || known.head().recordedAt().isBefore(asked)
                ? asked
                : known.head().recordedAt();
    }

    @Override
    public Either<Rejections, Draft> subscribe(Command.Subscribe command) {
        HoldingStatus status = command.activatedLater() ? HoldingStatus.PENDING_ACTIVE : HoldingStatus.ACTIVE;
        return selling.onSale(command.chosen())
                .flatMap(sale -> sale.offer() instanceof AddOn
                        ? refuse(new Rejection.WrongKindOfOffer(sale.offer().id(), "a product or a pack"))
                        : selling.added(sale, Holding.Place.ALONE, status, date).map(this::now));
    }

    @Override
    public Either<Rejections, Draft> add(Command.Add command) {
        return selling.onSale(command.chosen())
                .flatMap(sale -> place(sale, command.host())
                        .flatMap(place -> timetable
                                .added(sale, host(place))
                                .flatMap(day -> selling.added(sale, place, HoldingStatus.ACTIVE, day)
                                        .map(event -> new Draft(event, day)))));
    }

    @Override
    public Either<Rejections, Draft> changeOffer(Command.ChangeOffer command) {
        return changing(command.holding())
                .flatMap(held -> selling.onSaleOrHeld(command.chosen(), held)
                        .flatMap(sale -> held.offer() instanceof AddOn == sale.offer() instanceof AddOn
                                ? changed(held, sale)
                                : refuse(new Rejection.WrongKindOfOffer(
                                        sale.offer().id(),
                                        held.offer() instanceof AddOn ? "an add-on" : "a product or a pack"))));
    }

    private Either<Rejections, Draft> changed(Held held, Sale sale) {
        return timetable
                .changed(Direction.of(held.offer(), sale.offer()), sale.offer(), held)
                .flatMap(day -> selling.changed(held.holding(), sale, day).map(event -> new Draft(event, day)));
    }

    @Override
    public Either<Rejections, Draft> remove(Command.Remove command) {
        return held(command.holding())
                .flatMap(held -> timetable
                        .ended(ChangeKind.REMOVE, Vector.of(held))
                        .flatMap(day ->
                                moved(Vector.of(held.id()), LifecycleTable.Trigger.TERMINATE, Option.none(), day)));
    }

    @Override
    public Either<Rejections, Draft> move(Command.Move command) {
        return meant(command.holding()).flatMap(meant -> moved(meant, command.trigger(), command.suspension(), date));
    }

    @Override
    public Either<Rejections, Draft> terminate(Command.Terminate command) {
        return meant(Option.none())
                .flatMap(roots -> timetable
                        .ended(ChangeKind.TERMINATE, roots.flatMap(state.holdings()::get))
                        .flatMap(day -> moved(
                                roots.appendAll(subscription.stateOn(day).roots())
                                        .distinct(),
                                LifecycleTable.Trigger.TERMINATE,
                                Option.none(),
                                day)));
    }

    @Override
    public Either<Rejections, Draft> withdrawTermination(Command.WithdrawTermination command) {
        return subscription
                .pending(timetable.asked())
                .find(pending -> pending.event() instanceof Event.Moved
                        && pending.request().command() instanceof Command.Terminate)
                .map(pending -> new Draft(new Event.Undone(pending.sequence()), pending.effectiveOn()))
                .toEither(() -> Rejections.of(new Rejection.SameTerms("no planned end")));
    }

    @Override
    public Either<Rejections, Draft> changeQuantity(Command.ChangeQuantity command) {
        return held(command.holding()).flatMap(held -> {
            if (held.quantity().compareTo(command.quantity()) == 0) {
                return refuse(new Rejection.SameAlready(
                        "quantity " + command.quantity().toPlainString(), held.id()));
            }
            ChangeKind kind =
                    held.quantity().compareTo(command.quantity()) < 0 ? ChangeKind.UPGRADE : ChangeKind.DOWNGRADE;
            Held described = described(held);
            return timetable
                    .changed(kind, described.offer(), described)
                    .map(day -> new Draft(new Event.QuantityChanged(held.id(), command.quantity()), day));
        });
    }

    @Override
    public Either<Rejections, Draft> commit(Command.Commit command) {
        return held(command.holding()).flatMap(held -> {
            Commitment commitment = Commitment.of(held.id(), date, command.length());
            LocalDate until = commitment.term().until();
            return state.commitment(held.id())
                            .exists(runs -> runs.term().until().equals(until))
                    ? refuse(new Rejection.SameAlready("a commitment until " + until, held.id()))
                    : Either.right(now(new Event.Committed(commitment)));
        });
    }

    @Override
    public Either<Rejections, Draft> givePromotion(Command.GivePromotion command) {
        return held(command.holding())
                .flatMap(held -> running(command.promotion(), held.id()).isDefined()
                        ? refuse(new Rejection.SameAlready("promotion " + command.promotion(), held.id()))
                        : selling.given(command.promotion(), command.coupon(), held)
                                .map(given -> now(new Event.PromotionGiven(given))));
    }

    @Override
    public Either<Rejections, Draft> takePromotion(Command.TakePromotion command) {
        return running(command.promotion(), command.holding())
                .map(applied -> now(new Event.PromotionTaken(applied)))
                .toEither(() -> Rejections.of(new Rejection.PromotionNotHeld(command.promotion(), command.holding())));
    }

    @Override
    public Either<Rejections, Draft> moveToVersion(Command.MoveToVersion command) {
        return meant(command.holding())
                .map(meant -> meant.flatMap(state::hangingOn))
                .flatMap(holdings -> selling.version().flatMap(version -> {
                    Vector<Holding> held = holdings.flatMap(state.holdings()::get);
                    Vector<Rejection> unknown = held.reject(
                                    holding -> version.offer(holding.offer()).isDefined())
                            .map(holding -> new Rejection.UnknownOffer(holding.offer(), version.from()));
                    if (unknown.nonEmpty()) {
                        return Either.left(new Rejections(unknown));
                    }
                    return held.forAll(holding -> holding.version().equals(version.from()))
                            ? refuse(new Rejection.SameAlready("version " + version.from(), holdings.head()))
                            : Either.right(now(new Event.VersionChanged(holdings, version.from())));
                }));
    }

    @Override
    public Either<Rejections, Draft> changeNumber(Command.ChangeNumber command) {
        return held(command.line())
                .flatMap(held -> state.numbers().get(held.id()).equals(command.number())
                        ? refuse(new Rejection.SameAlready(
                                command.number().map("number "::concat).getOrElse("no number"), held.id()))
                        : Either.right(now(new Event.NumberChanged(held.id(), command.number()))));
    }

    @Override
    public Either<Rejections, Draft> changeCycleDay(Command.ChangeCycleDay command) {
        int today = state.cycleDay().getOrElse(() -> context.terms().cycle().day());
        return today == command.day()
                ? Either.left(Rejections.of(new Rejection.SameTerms("cycle day " + command.day())))
                : Either.right(now(new Event.CycleDayChanged(command.day())));
    }

    @Override
    public Either<Rejections, Draft> transfer(Command.Transfer command) {
        AccountId payer = state.account().getOrElse(() -> context.terms().account());
        return payer.equals(command.account())
                ? Either.left(Rejections.of(new Rejection.SameTerms("account " + payer)))
                : Either.right(now(new Event.Transferred(command.account())));
    }

    @Override
    public Either<Rejections, Draft> undo(Command.Undo command) {
        Option<Recorded> target = subscription.log().event(command.sequence());
        if (target.isEmpty()) {
            return refuse(new Rejection.NotDone(command.sequence()));
        }
        LocalDate changed = target.get().effectiveOn();
        // taken back before it takes effect, it has never been
        LocalDate day = date.isBefore(changed) ? changed : date;
        return subscription.log().isInForce(command.sequence(), day)
                ? Either.right(new Draft(new Event.Undone(command.sequence()), day))
                : refuse(new Rejection.AlreadyUndone(command.sequence(), day));
    }

    @Override
    public Either<Rejections, Draft> restore(Command.Restore command) {
        return state.holdings().contains(command.holding())
                ? refuse(new Rejection.SameAlready("holding", command.holding()))
                : new Restoration(subscription, date)
                        .of(command.holding())
                        .map(event -> new Draft(event, date))
                        .toEither(() -> Rejections.of(nothing(state, command.holding(), date)));
    }

    /** What is meant must be able to move, or some of it where everything is; what hangs on it moves if it can. */
    private Either<Rejections, Draft> moved(
            Vector<HoldingId> meant, LifecycleTable.Trigger trigger, Option<Suspension> suspension, LocalDate day) {
        State then = day.equals(date) ? state : subscription.stateOn(day);
        Vector<Holding> held = meant.flatMap(then.holdings()::get);
        if (held.isEmpty()) {
            return refuse(notHeld(then, meant.head(), day));
        }
        Vector<Holding> movable = held.filter(
                holding -> LifecycleTable.next(holding.status(), trigger).isDefined());
        if (movable.isEmpty()) {
            return refuse(
                    new Rejection.IllegalMove(held.head().id(), held.head().status(), trigger));
        }
        Vector<HoldingId> ids = movable.map(Holding::id);
        Option<Suspension> reason = movable.head().suspension();
        boolean isOneReason = movable.forAll(holding -> holding.suspension().equals(reason));
        return trigger == LifecycleTable.Trigger.RESUME && !isOneReason
                ? refuse(new Rejection.WhichHolding(ids))
                : Either.right(new Draft(new Event.Moved(ids, trigger, suspension), day));
    }

    private Option<AppliedPromotion> running(PromotionId promotion, HoldingId on) {
        return state.promotions()
                .find(applied ->
                        applied.promotion().equals(promotion) && applied.on().equals(on));
    }

    private Either<Rejections, Holding.Place> place(Sale sale, Option<HoldingId> named) {
        if (sale.offer() instanceof AddOn addOn) {
            return host(addOn, named).map(Holding.Place::on);
        }
        return named.isEmpty()
                ? Either.right(Holding.Place.ALONE)
                : Either.left(Rejections.of(
                        new Rejection.WrongKindOfOffer(sale.offer().id(), "an add-on to " + named.get())));
    }

    private Option<Holding> host(Holding.Place place) {
        return place.host().flatMap(state.holdings()::get);
    }

    private Either<Rejections, HoldingId> host(AddOn addOn, Option<HoldingId> named) {
        if (named.isDefined()) {
            return held(named.get()).map(Holding::id);
        }
        List<Held> hosts = List.empty();
        for (Held held : state.held(date, context)) {
            boolean isHost = addOn.hosts().isEmpty()
                    ? held.holding().place().host().isEmpty()
                    : addOn.goesWith(held.offer().id());
            hosts = isHost ? hosts.prepend(held) : hosts;
        }
        return only(hosts, new Rejection.AddOnWithoutHost(addOn.id(), addOn.hosts()))
                .map(held -> held.holding().id());
    }

    /** What is named; else the pack that is held, or, where there is none, the product. */
    private Either<Rejections, Held> changing(Option<HoldingId> named) {
        if (named.isDefined()) {
            return held(named.get()).map(this::described);
        }
        List<Held> packs = List.empty();
        List<Held> products = List.empty();
        for (Holding holding : state.holdings()) {
            if (holding.place().slot().isEmpty()) {
                Held held = described(holding);
                packs = held.offer() instanceof Pack ? packs.prepend(held) : packs;
                products = held.offer() instanceof Product ? products.prepend(held) : products;
            }
        }
        return only(packs.isEmpty() ? products : packs, new Rejection.NothingToChange("pack or product", date));
    }

    private Held described(Holding holding) {
        return holding.on(date, state, context);
    }

    /** The one candidate; of several, given the last first, each must be named. */
    private static Either<Rejections, Held> only(List<Held> candidates, Rejection none) {
        if (candidates.isEmpty()) {
            return Either.left(Rejections.of(none));
        }
        return candidates.size() == 1
                ? Either.right(candidates.head())
                : Either.left(Rejections.of(new Rejection.WhichHolding(
                        candidates.reverse().map(held -> held.holding().id()).toVector())));
    }

    private Either<Rejections, Holding> held(HoldingId id) {
        return state.holdings().get(id).toEither(() -> Rejections.of(notHeld(state, id, date)));
    }

    static Rejection notHeld(State state, HoldingId id, LocalDate date) {
        return state.ended()
                .get(id)
                .<Rejection>map(how -> new Rejection.Ended(id, how))
                .getOrElse(() -> nothing(state, id, date));
    }

    private static Rejection nothing(State state, HoldingId id, LocalDate date) {
        return new Rejection.NotHeld(id, date, state.holdings().values());
    }

    /** One holding, or everything: what stands by itself. */
    private Either<Rejections, Vector<HoldingId>> meant(Option<HoldingId> holding) {
        if (holding.isDefined()) {
            return held(holding.get()).map(Holding::id).map(Vector::of);
        }
        return Option.of(state.roots())
                .filter(Vector::nonEmpty)
                .toEither(() -> Rejections.of(state.ended()
                        .headOption()
                        .<Rejection>map(end -> new Rejection.Ended(end._1(), end._2()))
                        .getOrElse(() -> new Rejection.NothingToChange("offer", date))));
    }

    private Draft now(Event event) {
        return new Draft(event, date);
    }

    private int sequence() {
        return subscription.version() + 1;
    }

    private static Either<Rejections, Draft> refuse(Rejection rejection) {
        return Either.left(Rejections.of(rejection));
    }
}
