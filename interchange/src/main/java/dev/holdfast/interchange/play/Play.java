package dev.holdfast.interchange.play;

import dev.holdfast.billing.accrual.Report;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.interchange.invoice.Counter;
import dev.holdfast.interchange.question.Setting;
import dev.holdfast.interchange.scenario.Deed;
import dev.holdfast.interchange.scenario.Script;
import dev.holdfast.interchange.scenario.Step;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Plays a scenario: each step does to the world what a host would have the library do. */
final class Play implements Deed.Cases<Tuple2<World, Result>> {

    private static final HoldingId FIRST = HoldingId.of("1");

    private final World world;
    private final Step step;

    private Play(World world, Step step) {
        this.world = world;
        this.step = step;
    }

    static Played of(Script script) {
        World world = World.of(script.catalog(), script.parties());
        Vector<Done> done = Vector.empty();
        for (Step step : script.steps()) {
            Tuple2<World, Result> next = next(world, step);
            world = next._1();
            done = done.append(new Done(done.size() + 1, step, next._2()));
        }
        return new Played(script, done, world);
    }

    /** What a step asks for may break a precondition of the library, which then says which. */
    private static Tuple2<World, Result> next(World world, Step step) {
        try {
            return step.deed().match(new Play(world, step));
        } catch (IllegalArgumentException | ArithmeticException | NoSuchElementException e) {
            return Tuple.of(world, new Result.Impossible(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Tuple2<World, Result> commanded(Deed.Commanded deed) {
        return inSubscription((account, subscription) ->
                new Desk(world, step, account, subscription).command(deed.command(), deed.quantity()));
    }

    @Override
    public Tuple2<World, Result> undone(Deed.Undone deed) {
        return inSubscription((account, subscription) -> new Desk(world, step, account, subscription).undo(deed));
    }

    @Override
    public Tuple2<World, Result> used(Deed.Used deed) {
        return inSubscription((account, subscription) -> reported(
                account,
                deed.metered()
                        .map(used -> new Report.Used(
                                subscription.id(),
                                holding(),
                                used._1(),
                                step.on().get(),
                                used._2()))));
    }

    @Override
    public Tuple2<World, Result> happened(Deed.Happened deed) {
        return inSubscription((account, subscription) -> reported(
                account,
                Vector.of(new Report.Happened(
                        subscription.id(), holding(), deed.occasion(), step.on().get()))));
    }

    @Override
    public Tuple2<World, Result> leftElsewhere(Deed.LeftElsewhere deed) {
        return inSubscription((account, subscription) -> reported(
                account,
                Vector.of(new Report.LeftElsewhere(
                        subscription.id(), holding(), deed.cost(), step.on().get()))));
    }

    @Override
    public Tuple2<World, Result> added(Deed.Added deed) {
        return inAccount(account -> {
            Account before = world.books().get(account).get().account();
            Counter counter = Counter.of(
                    world.catalog(),
                    before.facts(),
                    step.on().get(),
                    step.whom().subscription());
            String usual =
                    step.name().getOrElse(() -> "added " + (before.additions().size() + 1));
            return Tuple.of(
                    world.with(account, books -> books.adding(deed.addition().in(counter, usual))), new Result.Noted());
        });
    }

    @Override
    public Tuple2<World, Result> billed(Deed.Billed deed) {
        Vector<AccountId> accounts =
                step.whom().account().isDefined() || step.whom().subscription().isDefined()
                        ? world.account(step).toOption().toVector()
                        : world.books().keySet().toVector();
        World now = world;
        Vector<Bill> bills = Vector.empty();
        for (Tuple2<LocalDate, AccountId> run : accounts.flatMap(
                        account -> days(deed, cycle(account)).map(day -> Tuple.of(day, account)))
                .sortBy(Tuple2::_1)) {
            Tuple2<Books, Bill> made = now.books().get(run._2()).get().billed(now.catalog(), run._1());
            now = now.with(run._2(), books -> made._1());
            bills = bills.append(made._2());
        }
        return Tuple.of(now, new Result.Billed(bills));
    }

    private BillingCycle cycle(AccountId account) {
        return world.books().get(account).get().account().terms().cycle();
    }

    private static Vector<LocalDate> days(Deed.Billed deed, BillingCycle cycle) {
        if (deed.time().isEmpty()) {
            return deed.days();
        }
        LocalDate from = deed.time().get()._1();
        LocalDate through = deed.time().get()._2();
        return deed.every()
                .map(every -> new ServicePeriods(every, from, from.getDayOfMonth()))
                .map(periods -> Iterator.from(0).map(periods::boundary))
                .getOrElse(() -> Iterator.iterate(cycle.nextBillDay(from), cycle::billDayAfter))
                .takeWhile(day -> !day.isAfter(through))
                .toVector();
    }

    @Override
    public Tuple2<World, Result> quoted(Deed.Quoted deed) {
        return inSubscription((account, subscription) ->
                Tuple.of(world, new Quotation(world, step.on().get(), deed).of(account, subscription.id())));
    }

    @Override
    public Tuple2<World, Result> known(Deed.Known deed) {
        return inAccount(account ->
                Tuple.of(world.with(account, books -> books.knowing(deed.facts())), (Result) new Result.Noted()));
    }

    @Override
    public Tuple2<World, Result> ruled(Deed.Ruled deed) {
        return inAccount(account ->
                Tuple.of(world.with(account, books -> books.by(deed.policy())), (Result) new Result.Noted()));
    }

    @Override
    public Tuple2<World, Result> asked(Deed.Asked deed) {
        Either<String, AccountId> named = world.account(step);
        AccountId account = named.getOrElse(world.books().head()._1());
        Books books = world.books().get(account).get();
        Option<Subscription> subscription =
                world.subscription(step, account).toOption().filter(one -> one.version() > 0);
        Setting setting =
                new Setting(world.catalog(), books.account(), books.policy(), books.ledger(), subscription, step.on());
        return Tuple.of(world, new Result.Answered(deed.question().in(setting)));
    }

    private HoldingId holding() {
        return step.whom().holding().getOrElse(FIRST);
    }

    private Tuple2<World, Result> reported(AccountId account, Vector<? extends Report> reports) {
        return Tuple.of(world.with(account, books -> books.reporting(reports)), new Result.Noted());
    }

    private Tuple2<World, Result> inAccount(Function<AccountId, Tuple2<World, Result>> deed) {
        return world.account(step).fold(this::impossible, deed);
    }

    private Tuple2<World, Result> inSubscription(BiFunction<AccountId, Subscription, Tuple2<World, Result>> deed) {
        return inAccount(account -> world.subscription(step, account)
                .fold(this::impossible, subscription -> deed.apply(account, subscription)));
    }

    private Tuple2<World, Result> impossible(String reason) {
        return Tuple.of(world, new Result.Impossible(reason));
    }
}
