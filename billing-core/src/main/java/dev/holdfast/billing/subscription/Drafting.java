package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Pack;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** Turns a request into the event that it asks for, or says why there is none. */
final class Drafting implements Command.Cases<Either<Rejections, Event>> {

    private final Subscription subscription;
    private final Request request;
    private final Context context;
    private final LocalDate date;
    private final State state;

    private final Option<Event> stored;

    /** The draft of a request; of one that led to a stored event, by the version which that event names. */
    Drafting(Subscription subscription, Request request, Context context, Option<Event> stored) {
        this.subscription = subscription;
        this.request = request;
        this.context = context;
        this.stored = stored;
        this.date = request.effectiveOn().getOrElse(() -> dateOfUndone(subscription, request.command()));
        this.state = subscription.stateOn(date);
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
        return request.command()
                .match(this)
                .map(event -> new Recorded(sequence(), date, recordedAt(), event, request, context.facts()));
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
    public Either<Rejections, Event> subscribe(Command.Subscribe command) {
        return onSale(command.chosen())
                .flatMap(sale -> sale.offer() instanceof AddOn
                        ? refuse(new Rejection.WrongKindOfOffer(sale.offer().id(), "a product or a pack"))
                        : added(sale, Holding.Place.ALONE));
    }

    @Override
    public Either<Rejections, Event> add(Command.Add command) {
        return onSale(command.chosen())
                .flatMap(sale -> sale.offer() instanceof AddOn addOn
                        ? host(addOn, command.host()).flatMap(host -> added(sale, Holding.Place.on(host)))
                        : added(sale, Holding.Place.ALONE));
    }

    @Override
    public Either<Rejections, Event> changePack(Command.ChangePack command) {
        return packHeld(command.holding())
                .flatMap(held -> onSaleOrHeld(command.chosen(), held)
                        .flatMap(sale -> sale.offer() instanceof Pack pack
                                ? changed(held, sale, pack)
                                : refuse(new Rejection.WrongKindOfOffer(
                                        sale.offer().id(), "a pack"))));
    }

    @Override
    public Either<Rejections, Event> remove(Command.Remove command) {
        if (!state.holdings().containsKey(command.holding())) {
            return refuse(new Rejection.NotHeld(command.holding(), date));
        }
        return Either.right(new Event.Removed(hangingOn(command.holding())));
    }

    @Override
    public Either<Rejections, Event> undo(Command.Undo command) {
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
                ? Either.right(new Event.Undone(command.sequence()))
                : refuse(new Rejection.AlreadyUndone(command.sequence(), date));
    }

    private Either<Rejections, Event> added(Sale sale, Holding.Place place) {
        HoldingId id = HoldingId.of(Integer.toString(sequence()));
        Holding root = new Holding(id, sale.offer().id(), sale.version().from(), place, date);
        return new Filling(sale)
                .of(id)
                .map(fillings -> new Event.Added(fillings.prepend(root), sale.promotions(id), sale.commitments(id)));
    }

    private Either<Rejections, Event> changed(Holding held, Sale sale, Pack pack) {
        return new Filling(sale).of(held.id()).flatMap(fillings -> {
            Event.Changed changed = new Event.Changed(
                    held.id(), pack.id(), sale.version().from(), fillings, sale.promotions(held.id()));
            return changed.evolve(state).equals(state)
                    ? refuse(new Rejection.SameOffer(pack.id()))
                    : Either.right(changed);
        });
    }

    private Either<Rejections, HoldingId> host(AddOn addOn, Option<HoldingId> named) {
        if (named.isDefined()) {
            return state.holdings().containsKey(named.get())
                    ? Either.right(named.get())
                    : Either.left(Rejections.of(new Rejection.NotHeld(named.get(), date)));
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

    private Either<Rejections, Sale> onSale(Chosen chosen) {
        return version().flatMap(version -> sale(chosen, version)).flatMap(Sale::checked);
    }

    /** Who holds a pack that is sold no longer may still fill it otherwise, under the version that holds for it. */
    private Either<Rejections, Sale> onSaleOrHeld(Chosen chosen, Holding held) {
        Either<Rejections, Sale> sold = onSale(chosen);
        return sold.isRight() || !held.offer().equals(chosen.offer())
                ? sold
                : sale(chosen, held.versionOn(date, context.catalog())).flatMap(Sale::checkedAsHeld);
    }

    private Either<Rejections, Sale> sale(Chosen chosen, CatalogVersion version) {
        return version.offer(chosen.offer())
                .map(offer -> new Sale(chosen, offer, version, request, context, date, state))
                .toEither(() -> Rejections.of(new Rejection.UnknownOffer(chosen.offer(), version.from())));
    }

    private Either<Rejections, CatalogVersion> version() {
        return stored.flatMap(Event::soldUnder)
                .filter(from -> !from.isAfter(date))
                .flatMap(context.catalog()::version)
                .orElse(() -> context.catalog().asOf(date))
                .toEither(() -> Rejections.of(new Rejection.NoVersionOn(date)));
    }

    private Vector<HoldingId> hangingOn(HoldingId root) {
        return state.on(root)
                .toVector()
                .map(Holding::id)
                .flatMap(this::hangingOn)
                .prepend(root);
    }

    private int sequence() {
        return subscription.version() + 1;
    }

    private static Either<Rejections, Event> refuse(Rejection rejection) {
        return Either.left(Rejections.of(rejection));
    }
}
