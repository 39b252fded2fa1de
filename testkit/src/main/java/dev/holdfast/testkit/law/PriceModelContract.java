package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Priced;
import dev.holdfast.catalog.price.Unpriced;
import io.vavr.control.Either;
import io.vavr.control.Try;
import org.joda.money.BigMoney;

/** The contract of a price model, such as one of a host's own. It has law 20, monotone, in it. */
public final class PriceModelContract {

    /** The law. */
    public static final Law<Trial> LAW = new Law<>(
            "price-model",
            "a measure has one price, in the currency of the model's rates, or a reason why it has none; and more never"
                    + " costs less, where the model says so",
            PriceModelContract::check);

    /**
     * A price model and two measures to try it on.
     *
     * @param model the model
     * @param some a measure
     * @param more a measure with the same meters and a quantity that is no smaller
     */
    public record Trial(PriceModel model, Metered some, Metered more) {
        public Trial {
            requireNonNull(model, "model");
            if (more.quantity().compareTo(some.quantity()) < 0) {
                throw new IllegalArgumentException(
                        "more must be at least " + some.quantity() + ", was " + more.quantity());
            }
        }
    }

    private PriceModelContract() {}

    private static Verdict check(Trial trial) {
        return priced(trial.model(), trial.some())
                .and(() -> priced(trial.model(), trial.more()))
                .and(() -> monotone(trial));
    }

    private static Verdict priced(PriceModel model, Metered metered) {
        Try<Either<Unpriced, Priced>> once = Try.of(() -> model.price(metered));
        if (once.isFailure()) {
            return new Verdict.Violated(metered.quantity() + " throws " + once.getCause());
        }
        Either<Unpriced, Priced> again = model.price(metered);
        return Verdict.when(
                        once.get().equals(again),
                        () -> metered.quantity() + " costs " + once.get() + ", and then " + again)
                .and(() -> Verdict.when(
                        once.get()
                                .forAll(price -> model.rates()
                                        .forAll(rate -> rate.getCurrencyUnit()
                                                .equals(price.amount().getCurrencyUnit()))),
                        () -> metered.quantity() + " costs " + once.get() + ", and the rates are " + model.rates()));
    }

    private static Verdict monotone(Trial trial) {
        Either<Unpriced, Priced> some = trial.model().price(trial.some());
        Either<Unpriced, Priced> more = trial.model().price(trial.more());
        if (!trial.model().isMonotone() || some.isLeft() || more.isLeft()) {
            return new Verdict.Holds();
        }
        BigMoney less = some.get().amount();
        BigMoney price = more.get().amount();
        return Verdict.when(
                !price.isLessThan(less),
                () -> trial.more().quantity().toPlainString() + " costs " + price + ", less than "
                        + trial.some().quantity().toPlainString() + ", which costs " + less);
    }
}
