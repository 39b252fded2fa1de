package dev.holdfast.benchmarks;

import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.subscription.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One household with ten years of history, about 150 events: pack changes, suspensions for holidays, resumptions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    /** How many events the history has. */
    static final int EVENTS = 151;

    private static final List<Command> TURNS = List.of(
            ChangeOffer.to("confort"),
            Move.suspend(Suspension.CUSTOMER),
            Move.resume(),
            ChangeOffer.to("maxi"),
            ChangeOffer.to("start"));

    private static final Instant LATE = Instant.parse("2030-01-01T00:00:00Z");

    private final Context context =
            Context.of(Tariff.catalog(), AccountTerms.of("household", 1, "Europe/Brussels", "EUR"));
    private final Subscription home = tenYears();

    /** A pack change after everything that happened. */
    @Benchmark
    public Transition decideAtTheEnd() {
        return decided(ChangeOffer.to("confort").on(day(EVENTS)));
    }

    /** A pack change recorded late, with twenty events after it. */
    @Benchmark
    public Transition decideTwentyEventsBack() {
        return decided(ChangeOffer.to("maxi").on(day(EVENTS - 21).plusDays(2)).at(LATE));
    }

    /** An option recorded late for the second day, which stays: none of the 150 states after it is what it was. */
    @Benchmark
    public Transition addAtTheBeginning() {
        return decided(Add.of("decoder").on(day(0).plusDays(1)).at(LATE));
    }

    /** The first pack change undone as if it had never been, with all others standing on it. */
    @Benchmark
    public Transition undoTheFirstChange() {
        return decided(Undo.of(2).asIfNever());
    }

    private Transition decided(Request request) {
        return home.decide(request, context).getOrElseThrow(refused -> new IllegalStateException(refused.toString()));
    }

    private Subscription tenYears() {
        Subscription after = Subscription.none("home");
        for (int event = 0; event < EVENTS; event++) {
            Command command = event == 0 ? Subscribe.to("start") : TURNS.get((event - 1) % TURNS.size());
            after = after.decide(command.on(day(event)), context).get().after();
        }
        return after;
    }

    private static LocalDate day(int event) {
        return Tariff.FROM.plusDays(24L * event);
    }
}
