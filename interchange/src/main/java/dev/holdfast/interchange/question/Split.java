package dev.holdfast.interchange.question;

import dev.holdfast.billing.tax.LargestRemainder;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.invoice.Exact;
import dev.holdfast.interchange.text.Statement;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * What the parts of an amount are when it is split by weights, so that they add up to it.
 *
 * @param amount the amount
 * @param weights the weight of each part
 */
record Split(Money amount, Vector<BigDecimal> weights) implements Question {

    static final Codec<Split> CODEC = ObjectCodec.of(
            "split",
            "An amount split by weights, by largest remainder, so that the parts add up to it.",
            "{amount: 100.00, weights: [1, 1, 1]}",
            keys -> {
                var amount = keys.required("amount", Scalars.AMOUNT, Split::amount, "the amount");
                var weights = keys.required(
                        "weights", Lists.of(Scalars.DECIMAL), Split::weights, "the weight of each part, in order");
                return given -> new Split(given.get(amount), given.get(weights));
            });

    Split {
        if (weights.fold(BigDecimal.ZERO, BigDecimal::add).signum() == 0) {
            throw new IllegalArgumentException("the weights add up to 0");
        }
    }

    @Override
    public Answer in(Setting setting) {
        BigDecimal sum = weights.fold(BigDecimal.ZERO, BigDecimal::add);
        Vector<Exact> shares = weights.map(
                weight -> Exact.of(amount.getAmount().multiply(weight)).per(sum));
        return Answer.ofAll(LargestRemainder.split(amount, weights).map(Money::getAmount))
                .with(Statement.EMPTY
                        .texts("exact", shares)
                        .texts("unrounded", shares.map(share -> share.decimal().toPlainString())));
    }
}
