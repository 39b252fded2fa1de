package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Direction;
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
        this.selling = new Selling(subscription, request, context, stored, date);
        this.timetable = new Timetable(subscription, request, context, date);
    }

    /** An undo as if never takes effect on the day that the change did; one of what was not done is refused below. */
    private static LocalDate dateOfUndone(Subscription subscription, Command command) {
        return command instanceof Command.Undo undo
                ? History.event(subscription.newestFirst(), undo.sequence())
                        .map(Recorded::effectiveOn)
                        .getOrElse(LocalDate.EPOCH)
                : LocalDate.EPOCH;
    }

    Either<Rejections, Recorded> draft() {
        return request.command().match(this).map(draft -> recorded(draft.event(), draft.on()));
    }

    /** The cancellation of a pending change that this request replaces, as if it had never been asked for. */
    Either<Rejections, Recorded> cancellation(int sequence) {
        return timetable
                .pending()
                .find(pending -> pending.sequence() == sequence)
                .map(pending -> recorded(new Event.Undone(sequence), pending.effectiveOn()))
                .toEither(() -> Rejections.of(new Rejection.NotPending(sequence, date)));
    }

    private Recorded recorded(Event event, LocalDate on) {
        return new Recorded(sequence(), on, recordedAt(), event, request, context.facts());
    }

    /** Nothing is recorded before what is recorded already, or what was known at a moment would change afterwards. */
    private Instant recordedAt() {
        Instant asked = request.recordedAt(date);
        return subscription
                .newestFirst()
                .headOption()
                .map(Recorded::recordedAt)
                .filter(asked::isBefore)
                .getOrElse(asked);
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
                                .effective(ChangeKind.ADD, sale.offer(), sale.offer(), host(place))
                                .flatMap(day -> selling.added(sale, place, HoldingStatus.ACTIVE, day)
                                        .map(event -> new Draft(event, day)))));
    }

    @Override
    public Either<Rejections, Draft> changePack(Command.ChangePack command) {
        return packHeld(command.holding()).flatMap(held -> {
            Offer from = held.offerOn(date, context.catalog());
            return selling.onSaleOrHeld(command.chosen(), held)
                    .flatMap(sale -> sale.offer() instanceof Pack pack
                            ? timetable
                                    .effective(Direction.of(from, pack), from, pack, Option.some(held))
                                    .flatMap(day -> selling.changed(held, sale, pack, day)
                                            .map(event -> new Draft(event, day)))
                            : refuse(new Rejection.WrongKindOfOffer(sale.offer().id(), "a pack")));
        });
    }

    @Override
    public Either<Rejections, Draft> remove(Command.Remove command) {
        return held(command.holding()).flatMap(held -> {
            Offer offer = held.offerOn(date, context.catalog());
            return timetable
                    .effective(ChangeKind.REMOVE, offer, offer, Option.some(held))
                    .flatMap(day ->
                            moved(state.hangingOn(held.id()), LifecycleTable.Trigger.TERMINATE, Option.none(), day));
        });
    }

    @Override
    public Either<Rejections, Draft> move(Command.Move command) {
        return meant(command.holding())
                .flatMap(holdings -> moved(holdings, command.trigger(), command.suspension(), date));
    }

    @Override
    public Either<Rejections, Draft> terminate(Command.Terminate command) {
        return meant(Option.none()).flatMap(holdings -> {
            Holding first = state.holdings().get(holdings.head()).get();
            Offer offer = first.offerOn(date, context.catalog());
            return timetable
                    .effective(ChangeKind.TERMINATE, offer, offer, Option.some(first))
                    .flatMap(day -> timetable.afterNotice(day, first))
                    .flatMap(day -> moved(holdings, LifecycleTable.Trigger.TERMINATE, Option.none(), day));
        });
    }

    @Override
    public Either<Rejections, Draft> withdrawTermination(Command.WithdrawTermination command) {
        return timetable
                .pending()
                .find(pending -> pending.event() instanceof Event.Moved moved
                        && moved.trigger() == LifecycleTable.Trigger.TERMINATE)
                .map(pending -> new Draft(new Event.Undone(pending.sequence()), pending.effectiveOn()))
                .toEither(() -> Rejections.of(new Rejection.NothingToChange("planned end", date)));
    }

    @Override
    public Either<Rejections, Draft> changeQuantity(Command.ChangeQuantity command) {
        return held(command.holding()).flatMap(held -> {
            if (held.quantity().compareTo(command.quantity()) == 0) {
                return refuse(new Rejection.SameAlready(
                        "quantity " + command.quantity().toPlainString(), held.id()));
            }
            Offer offer = held.offerOn(date, context.catalog());
            ChangeKind kind =
                    held.quantity().compareTo(command.quantity()) < 0 ? ChangeKind.UPGRADE : ChangeKind.DOWNGRADE;
            return timetable
                    .effective(kind, offer, offer, Option.some(held))
                    .map(day -> new Draft(new Event.QuantityChanged(held.id(), command.quantity()), day));
        });
    }

    @Override
    public Either<Rejections, Draft> commit(Command.Commit command) {
        return held(command.holding())
                .map(held -> now(new Event.Committed(Commitment.of(held.id(), date, command.length()))));
    }

    @Override
    public Either<Rejections, Draft> givePromotion(Command.GivePromotion command) {
        return held(command.holding())
                .flatMap(held -> selling.given(command.promotion(), command.coupon(), held))
                .map(given -> now(new Event.PromotionGiven(given)));
    }

    @Override
    public Either<Rejections, Draft> takePromotion(Command.TakePromotion command) {
        return state.promotions()
                .find(applied -> applied.promotion().equals(command.promotion())
                        && applied.on().equals(command.holding()))
                .map(applied -> now(new Event.PromotionTaken(applied)))
                .toEither(() -> Rejections.of(new Rejection.PromotionNotHeld(command.promotion(), command.holding())));
    }

    @Override
    public Either<Rejections, Draft> moveToVersion(Command.MoveToVersion command) {
        return meant(command.holding())
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
                                "number " + command.number().getOrElse("none"), held.id()))
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
        Option<Recorded> target = History.event(subscription.newestFirst(), command.sequence());
        if (target.isEmpty()) {
            return refuse(new Rejection.NotDone(command.sequence()));
        }
        LocalDate changed = target.get().effectiveOn();
        if (date.isBefore(changed)) {
            return refuse(new Rejection.UndoBeforeChange(command.sequence(), changed, date));
        }
        return History.inForce(subscription.newestFirst(), date)
                        .exists(recorded -> recorded.sequence() == command.sequence())
                ? Either.right(now(new Event.Undone(command.sequence())))
                : refuse(new Rejection.AlreadyUndone(command.sequence(), date));
    }

    @Override
    public Either<Rejections, Draft> restore(Command.Restore command) {
        return state.holdings().containsKey(command.holding())
                ? refuse(new Rejection.SameAlready("holding", command.holding()))
                : new Restoration(subscription, date)
                        .of(command.holding())
                        .map(event -> new Draft(event, date))
                        .toEither(() -> Rejections.of(new Rejection.NotHeld(command.holding(), date)));
    }

    /** Every holding of the subtree must be able to move; what hangs on it and is in another state stays as it is. */
    private Either<Rejections, Draft> moved(
            Vector<HoldingId> holdings, LifecycleTable.Trigger trigger, Option<Suspension> suspension, LocalDate day) {
        Vector<Holding> held = holdings.flatMap(state.holdings()::get);
        Vector<Holding> movable = held.filter(
                holding -> LifecycleTable.next(holding.status(), trigger).isDefined());
        if (!movable.contains(held.head())) {
            return refuse(
                    new Rejection.IllegalMove(held.head().id(), held.head().status(), trigger));
        }
        HoldingStatus to = LifecycleTable.next(held.head().status(), trigger).get();
        return Either.right(new Draft(new Event.Moved(movable.map(Holding::id), trigger, to, suspension), day));
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
        Vector<HoldingId> hosts = state.holdings()
                .values()
                .toVector()
                .filter(holding ->
                        addOn.hosts().isEmpty() ? holding.place().host().isEmpty() : addOn.goesWith(holding.offer()))
                .map(Holding::id);
        return only(hosts, new Rejection.AddOnWithoutHost(addOn.id(), addOn.hosts()));
    }

    private Either<Rejections, Holding> packHeld(Option<HoldingId> named) {
        if (named.isDefined() && !state.holdings().containsKey(named.get())) {
            return held(named.get());
        }
        Vector<HoldingId> packs = state.holdings()
                .values()
                .toVector()
                .filter(holding -> named.map(holding.id()::equals)
                        .getOrElse(() -> holding.place().slot().isEmpty()))
                .filter(holding -> holding.offerOn(date, context.catalog()) instanceof Pack)
                .map(Holding::id);
        return only(packs, new Rejection.NothingToChange("pack", date))
                .map(id -> state.holdings().get(id).get());
    }

    private static Either<Rejections, HoldingId> only(Vector<HoldingId> candidates, Rejection none) {
        if (candidates.isEmpty()) {
            return Either.left(Rejections.of(none));
        }
        return candidates.size() == 1
                ? Either.right(candidates.head())
                : Either.left(Rejections.of(new Rejection.WhichHolding(candidates)));
    }

    private Either<Rejections, Holding> held(HoldingId id) {
        return state.holdings().get(id).toEither(() -> Rejections.of(notHeld(state, id, date)));
    }

    static Rejection notHeld(State state, HoldingId id, LocalDate date) {
        return state.ended()
                .get(id)
                .<Rejection>map(how -> new Rejection.Ended(id, how))
                .getOrElse(() -> new Rejection.NotHeld(id, date));
    }

    /** One holding with what hangs on it, or everything, hosts first. */
    private Either<Rejections, Vector<HoldingId>> meant(Option<HoldingId> holding) {
        if (holding.isDefined()) {
            return held(holding.get()).map(held -> state.hangingOn(held.id()));
        }
        Vector<HoldingId> roots = state.holdings()
                .values()
                .toVector()
                .filter(held -> held.place().host().isEmpty())
                .map(Holding::id);
        return roots.isEmpty()
                ? Either.left(Rejections.of(state.ended()
                        .headOption()
                        .<Rejection>map(end -> new Rejection.Ended(end._1(), end._2()))
                        .getOrElse(() -> new Rejection.NothingToChange("offer", date))))
                : Either.right(roots.flatMap(state::hangingOn));
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
