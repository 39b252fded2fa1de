package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.interchange.scenario.Asking;
import dev.holdfast.interchange.scenario.Deed;
import dev.holdfast.interchange.scenario.Step;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Carries a command to a subscription, as a desk would: with who asks, when, and with which consents. */
final class Desk {

    private final World world;
    private final Step step;
    private final AccountId account;
    private final Subscription subscription;

    Desk(World world, Step step, AccountId account, Subscription subscription) {
        this.world = world;
        this.step = step;
        this.account = account;
        this.subscription = subscription;
    }

    Tuple2<World, Result> command(Command command, Option<BigDecimal> quantity) {
        Command meant = new Named(world, subscription, day()).of(command);
        return decided(meant.on(day()), step.asking().recorded(), quantity);
    }

    Tuple2<World, Result> undo(Deed.Undone deed) {
        Option<Integer> sequence = deed.sequence().orElse(() -> deed.step().flatMap(world::change));
        if (sequence.isEmpty()) {
            return nothingDone(deed.step().get());
        }
        Command.Undo undo = Command.Undo.of(sequence.get());
        Request request = deed.asIfNever() ? undo.asIfNever() : undo.on(day());
        return decided(request, deed.asIfNever() ? step.moment() : step.asking().recorded(), Option.none());
    }

    private Tuple2<World, Result> nothingDone(String name) {
        return Tuple.of(world, new Result.Impossible("step '" + name + "' changed nothing"));
    }

    private Tuple2<World, Result> decided(Request plain, Option<Instant> askedAt, Option<BigDecimal> quantity) {
        Asking asking = step.asking();
        Option<String> replaced = asking.replaces();
        if (replaced.exists(name -> world.change(name).isEmpty())) {
            return nothingDone(replaced.get());
        }
        Request said = asking.of(plain, askedAt, step.moment(), replaced.flatMap(world::change));
        Request request = step.on()
                .map(on -> new Named(world, subscription, on))
                .map(named -> said.withConsents(said.consents().map(named::of)))
                .getOrElse(said);
        Books books = world.books().get(account).get();
        Billing billing = Billing.of(world.catalog()).by(books.policy());
        Context context = billing.context(books.account());
        return subscription
                .decide(request, context)
                .flatMap(done -> quantity.map(many -> counted(done, request, many, context))
                        .getOrElse(() -> Either.right(Tuple.of(done, done))))
                .fold(
                        refused -> Tuple.of(world, new Result.Rejected(account, subscription.id(), refused)),
                        done -> Tuple.of(
                                world.after(account, done._2()).naming(step, done._1()),
                                new Result.Accepted(
                                        account,
                                        subscription.id(),
                                        done._2(),
                                        billing.unused(books.account(), done._2())
                                                .getOrElse(Vector.empty()))));
    }

    /** What has begun, held in a quantity from its first day: the change itself, and both together, if it takes both. */
    private static Either<Rejections, Tuple2<Transition, Transition>> counted(
            Transition done, Request request, BigDecimal quantity, Context context) {
        Option<Holding> begun = done.events()
                .map(Recorded::event)
                .flatMap(event ->
                        event instanceof Event.Added added ? added.holdings().headOption() : Option.none())
                .headOption()
                .filter(holding -> holding.quantity().compareTo(quantity) != 0);
        if (begun.isEmpty()) {
            return Either.right(Tuple.of(done, done));
        }
        LocalDate day = done.events().last().effectiveOn();
        Request more = new Command.ChangeQuantity(begun.get().id(), quantity)
                .on(day)
                .withRequester(request.requester())
                .withAskedAt(request.askedAt());
        return done.after().decide(more, context).map(counted -> Tuple.of(done, done.then(counted)));
    }

    private LocalDate day() {
        return step.on().get();
    }
}
