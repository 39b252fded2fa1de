package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.testkit.arbitrary.Life;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangeProperties extends GeneratedLives {

    private static final int TRIES = 200;

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 9999).withoutEdgeCases();
    }

    @Property(tries = TRIES)
    void cutting_periods_by_free_changes_costs_nothing(
            @ForAll("lives") Life life, @ForAll("numbers") int first, @ForAll("numbers") int second) {
        Subscription once = cut(life.subscription(), life, first);
        Subscription twice = cut(once, life, second);

        Additivity.LAW.mustHold(new Additivity.Cut(
                Billing.of(life.catalog())::bill,
                life.account(),
                Account.of(life.terms()).with(twice),
                life.billDays().last()));
    }

    @Property(tries = TRIES)
    void asking_for_what_is_held_costs_and_loses_nothing(@ForAll("lives") Life life, @ForAll("numbers") int number) {
        LocalDate date = life.last().plusDays(number % 60);
        State state = life.subscription().stateOn(date);
        state.holdings()
                .values()
                .filter(holding -> isTheSameNow(holding, state, date, life))
                .map(pack -> sameAgain(pack, state, date, life).on(date))
                .forEach(request -> NoOpIsFree.LAW.mustHold(noOp(life, Vector.of(request))));
    }

    @Property(tries = TRIES)
    void a_change_that_is_undone_on_its_day_costs_and_loses_nothing(
            @ForAll("lives") Life life, @ForAll("numbers") int number) {
        LocalDate date = dayOf(life, number);
        life.moments()
                .forEach(moment -> NoOpIsFree.LAW.mustHold(noOp(
                        life,
                        Vector.of(
                                moment.request().withEffectiveOn(Option.some(date)),
                                Command.Undo.of(life.subscription().version() + 1)
                                        .on(date)))));
    }

    @Property(tries = TRIES)
    void undoing_gives_back_what_was_held_and_what_was_owed(
            @ForAll("lives") Life life, @ForAll("numbers") int number, @ForAll boolean asIfNever) {
        Subscription held = life.subscription();
        Recorded change = held.history().get(number % held.version());
        LocalDate from = asIfNever ? change.effectiveOn() : change.effectiveOn().plusDays(1 + number % 50);
        Request undo = asIfNever
                ? Command.Undo.of(change.sequence()).asIfNever()
                : Command.Undo.of(change.sequence()).on(from);

        UndoIsIdentity.LAW.mustHold(new UndoIsIdentity.Undoing(
                life.account(),
                held.id(),
                change.sequence(),
                from,
                UndoIsIdentity.Undo.by(undo),
                life.context(),
                Billing.of(life.catalog())::bill,
                dayOf(life, number),
                life.billDays().last().plusDays(60)));
    }

    @Property(tries = TRIES)
    void two_requests_accepted_in_either_order_owe_the_same(@ForAll("lives") Life life) {
        Vector<Life.Moment> asked =
                life.moments().filter(moment -> moment.decided().isRight());
        asked.zip(asked.drop(1))
                .reject(pair -> dependsOnOrder(pair._1()) || dependsOnOrder(pair._2()))
                .reject(pair -> pair._1()
                        .request()
                        .effectiveOn()
                        .equals(pair._2().request().effectiveOn()))
                .forEach(pair -> OrderIndependence.LAW.mustHold(new OrderIndependence.Pair(
                        Account.of(life.terms()),
                        pair._1().decided().get().before(),
                        pair._1().request(),
                        pair._2().request(),
                        life.context(),
                        Billing.of(life.catalog())::bill,
                        life.last().plusDays(60))));
    }

    /**
     * What names an event by its number names another one when the order changes; what means everything, and a pack
     * that keeps what fills its slots, mean what is held when it is decided, and what is restored is given back as it
     * was known then.
     */
    private static boolean dependsOnOrder(Life.Moment moment) {
        Command command = moment.request().command();
        return command instanceof Command.Undo
                || command instanceof Command.ChangeOffer
                || command instanceof Command.Terminate
                || command instanceof Command.Restore
                || (command instanceof Command.Move move && move.holding().isEmpty());
    }

    private static NoOpIsFree.NoOp noOp(Life life, Vector<Request> requests) {
        return new NoOpIsFree.NoOp(
                life.account(),
                life.subscription().id(),
                requests,
                life.context(),
                Billing.of(life.catalog())::bill,
                life.billDays().last().plusDays(60));
    }

    static LocalDate dayOf(Life life, int number) {
        long days = life.first().until(life.last().plusDays(30), ChronoUnit.DAYS);
        return life.first().plusDays(number % days);
    }

    static Subscription cut(Subscription subscription, Life life, int number) {
        LocalDate date = dayOf(life, number);
        return subscription
                .stateOn(date)
                .holdings()
                .ids()
                .headOption()
                .flatMap(host -> subscription
                        .decide(new Command.Add(Chosen.of("note"), Option.some(host)).on(date), life.context())
                        .toOption())
                .map(transition -> transition.after())
                .getOrElse(subscription);
    }

    /** The pack with what fills it, by the tariff of the day, is as it is held. */
    private static boolean isTheSameNow(Holding pack, State state, LocalDate date, Life life) {
        CatalogVersion now = life.catalog().asOf(date).get();
        return pack.offerOn(date, state, life.context()) instanceof Pack
                && state.on(pack.id())
                        .filter(holding -> holding.place().slot().isDefined())
                        .prepend(pack)
                        .forAll(holding -> Option.some(holding.offerOn(date, state, life.context()))
                                        .equals(now.offer(holding.offer()))
                                && isReached(holding, now, life));
    }

    /** No revision reaches some of its charges later than others, by which a change would hurry it. */
    private static boolean isReached(Holding holding, CatalogVersion now, Life life) {
        return now.revisions().forAll(revision -> revision.reach().when() == Reach.When.AT_ONCE)
                || life.catalog()
                        .version(holding.version())
                        .flatMap(version -> version.offer(holding.offer()))
                        .equals(now.offer(holding.offer()));
    }

    private static Command.ChangeOffer sameAgain(Holding held, State state, LocalDate date, Life life) {
        Pack pack = (Pack) held.offerOn(date, state, life.context());
        Chosen chosen = pack.slots()
                .map(Slot::name)
                .foldLeft(
                        Chosen.of(pack.id().value()),
                        (before, slot) -> before.filling(
                                slot,
                                state.on(held.id())
                                        .filter(filling ->
                                                filling.place().slot().contains(slot))
                                        .sortBy(filling -> filling.place().position())
                                        .map(filling -> filling.offer().value())
                                        .toJavaArray(String[]::new)));
        return new Command.ChangeOffer(chosen, Option.some(held.id()));
    }
}
