package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Turns a request into the event that it asks for, or says why there is none. */
final class Drafting implements Command.Cases<Either<Rejections, Event>> {

    private final Subscription subscription;
    private final Request request;
    private final Context context;
    private final LocalDate date;
    private final State state;

    Drafting(Subscription subscription, Request request, Context context) {
        this.subscription = subscription;
        this.request = request;
        this.context = context;
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
                .map(event ->
                        new Recorded(sequence(), date, request.recordedAt(date), event, request, context.facts()));
    }

    @Override
    public Either<Rejections, Event> subscribe(Command.Subscribe command) {
        if (!state.holdings().isEmpty()) {
            return refuse(new Rejection.AlreadySubscribed(date));
        }
        return onSale(command.chosen())
                .flatMap(sale -> sale.offer() instanceof AddOn
                        ? refuse(new Rejection.WrongKindOfOffer(sale.offer().id(), "a product or a pack"))
                        : added(sale, Holding.Place.ALONE));
    }

    @Override
    public Either<Rejections, Event> add(Command.Add command) {
        return onSale(command.chosen()).flatMap(sale -> {
            if (sale.offer() instanceof AddOn addOn) {
                return host(addOn, command.host()).flatMap(host -> added(sale, Holding.Place.on(host)));
            }
            return command.host().isEmpty()
                    ? added(sale, Holding.Place.ALONE)
                    : refuse(new Rejection.WrongKindOfOffer(
                            sale.offer().id(), "an add-on to " + command.host().get()));
        });
    }

    @Override
    public Either<Rejections, Event> changePack(Command.ChangePack command) {
        return packHeld(command.holding())
                .flatMap(held -> onSale(command.chosen())
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
        return Either.right(new Event.Removed(state.hangingOn(command.holding())));
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
        return History.inForce(subscription.newestFirst(), date).contains(target.get())
                ? Either.right(new Event.Undone(command.sequence()))
                : refuse(new Rejection.AlreadyUndone(command.sequence(), date));
    }

    private Either<Rejections, Event> added(Sale sale, Holding.Place place) {
        HoldingId id = HoldingId.of(Integer.toString(sequence()));
        Holding root = new Holding(id, sale.offer().id(), sale.version().from(), place, date);
        return new Fillings(sale, id, Vector.empty())
                .holdings()
                .map(fillings -> new Event.Added(fillings.prepend(root), sale.promotions(id), sale.commitments(id)));
    }

    private Either<Rejections, Event> changed(Holding held, Sale sale, Pack pack) {
        return new Fillings(sale, held.id(), state.on(held.id())).holdings().flatMap(fillings -> {
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
                .filter(holding -> named.forAll(holding.id()::equals))
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
        Option<CatalogVersion> version = context.catalog().asOf(date);
        if (version.isEmpty()) {
            return Either.left(Rejections.of(new Rejection.NoVersionOn(date)));
        }
        Option<Offer> offer = version.get().offer(chosen.offer());
        return offer.isEmpty()
                ? Either.left(Rejections.of(
                        new Rejection.UnknownOffer(chosen.offer(), version.get().from())))
                : new Sale(chosen, offer.get(), version.get(), request, context, date, state).checked();
    }

    private int sequence() {
        return subscription.version() + 1;
    }

    private static Either<Rejections, Event> refuse(Rejection rejection) {
        return Either.left(Rejections.of(rejection));
    }
}
