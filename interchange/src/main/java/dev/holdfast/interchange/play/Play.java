package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.invoice.LedgerProblem;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.interchange.invoice.Counter;
import dev.holdfast.interchange.question.Setting;
import dev.holdfast.interchange.scenario.Deed;
import dev.holdfast.interchange.scenario.Scenarios;
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
    private final int number;

    private Play(World world, Step step, int number) {
        this.world = world;
        this.step = step;
        this.number = number;
    }

    static Played of(Script script) {
        World world = World.of(script.catalog(), script.parties());
        Vector<Done> done = Vector.empty();
        for (Step step : script.steps()) {
            Tuple2<World, Result> next = next(world, step, done.size() + 1);
            world = next._1();
            done = done.append(new Done(done.size() + 1, step, next._2()));
        }
        return new Played(script, done, world);
    }

    /** What a step asks for may break a precondition of the library, which then says which. */
    private static Tuple2<World, Result> next(World world, Step step, int number) {
        try {
            return step.deed().match(new Play(world, step, number));
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
        return reported(deed);
    }

    @Override
    public Tuple2<World, Result> happened(Deed.Happened deed) {
        return reported(deed);
    }

    @Override
    public Tuple2<World, Result> leftElsewhere(Deed.LeftElsewhere deed) {
        return reported(deed);
    }

    @Override
    public Tuple2<World, Result> outage(Deed.Outage deed) {
        return reported(deed);
    }

    private Tuple2<World, Result> reported(Deed deed) {
        return inSubscription((account, subscription) -> Tuple.of(
                world.with(
                        account,
                        books -> books.reporting(deed.reports(
                                subscription.id(),
                                step.whom()
                                        .holding()
                                        .map(new Named(
                                                world, subscription, step.on().get())::of)
                                        .getOrElse(FIRST),
                                step.on().get()))),
                new Result.Noted()));
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
        Vector<BillRun> bills = Vector.empty();
        for (Tuple2<LocalDate, AccountId> run : accounts.flatMap(
                        account -> days(deed, cycle(account)).map(day -> Tuple.of(day, account)))
                .sortBy(Tuple2::_1)) {
            int before = bills.map(one -> one.invoices().size()).sum().intValue();
            Tuple2<Books, BillRun> made =
                    now.books().get(run._2()).get().billed(now.catalog(), run._1(), all -> sent(deed, all, before));
            now = now.after(run._2(), made._1(), made._2(), step.name());
            bills = bills.append(made._2());
        }
        return Tuple.of(now, new Result.Billed(bills));
    }

    private static Vector<Bill> sent(Deed.Billed deed, Vector<Bill> made, int before) {
        return deed.sent()
                .map(number -> made.zipWithIndex((bill, index) ->
                        Cash.sent(bill, before + index == 0 ? number : number + "-" + (before + index + 1))))
                .getOrElse(made);
    }

    @Override
    public Tuple2<World, Result> handled(Deed.Handled deed) {
        String usual = step.name().getOrElse(() -> Scenarios.kind(step) + " " + number);
        return inAccount(account -> new Cash(world, account, step.on(), usual).handled(deed.handling()));
    }

    @Override
    public Tuple2<World, Result> billedElsewhere(Deed.BilledElsewhere deed) {
        return inAccount(account -> {
            Books books = world.books().get(account).get();
            if (!books.ledger().equals(Ledger.EMPTY)) {
                return impossible("the account was billed already; what others billed is stated before the first bill");
            }
            Option<SubscriptionId> usual = world.subscription(step, account)
                    .toOption()
                    .filter(one -> one.version() > 0)
                    .map(Subscription::id);
            Counter counter = Counter.of(
                    world.catalog(), books.account().facts(), step.on().get(), usual);
            return Ledger.imported(
                            books.account(), world.catalog(), deed.bills().in(counter, usual))
                    .fold(
                            problems -> Tuple.of(
                                    world,
                                    new Result.Refused(
                                            problems.map(LedgerProblem::code).toVector(),
                                            problems.map(LedgerProblem::sentence)
                                                    .toVector())),
                            ledger ->
                                    Tuple.of(world.with(account, kept -> kept.beginning(ledger)), new Result.Noted()));
        });
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
        Setting setting = new Setting(
                world.catalog(),
                books.account(),
                books.policy(),
                books.ledger(),
                books.papers().bills(),
                subscription,
                step.on());
        return Tuple.of(world, new Result.Answered(deed.question().in(setting)));
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
