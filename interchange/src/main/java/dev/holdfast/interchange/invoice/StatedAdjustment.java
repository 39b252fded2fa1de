package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.BigMoney;

/**
 * What comes off or on beside the prices, as a file states it.
 *
 * @param amount how much; none if it is a percentage
 * @param percent which percentage; none if it is an amount
 * @param base what the percentage is of, if that is said
 * @param reason why, if that is said
 * @param reasonCode why, as a code, or none
 */
public record StatedAdjustment(
        Option<BigMoney> amount,
        Option<BigDecimal> percent,
        Option<BigMoney> base,
        Option<String> reason,
        Option<String> reasonCode) {

    static final ObjectCodec<StatedAdjustment> ON_LINE = ObjectCodec.of(
            "line adjustment",
            "An allowance or a charge on a line (BG-27, BG-28), rounded on its own.",
            "{percent: 20, reason: Volume discount}",
            keys -> keys(keys, stated -> stated, "quantity × price ÷ base quantity"));

    public StatedAdjustment {
        if (amount.isDefined() == percent.isDefined()) {
            throw new IllegalArgumentException("an allowance or charge is either an 'amount' or a 'percent'");
        }
        if (base.isDefined() && percent.isEmpty()) {
            throw new IllegalArgumentException("only a percentage has a base");
        }
    }

    static <T> Function<Given, StatedAdjustment> keys(
            Keys<T> keys, Function<T, StatedAdjustment> get, String usualBase) {
        var amount = keys.optional(
                "amount",
                Scalars.PRICE,
                stated -> get.apply(stated).amount(),
                "it is a percentage",
                "how much, at least 0");
        var percent = keys.optional(
                "percent",
                Scalars.DECIMAL,
                stated -> get.apply(stated).percent(),
                "it is an amount",
                "how much in percent of the base");
        var base = keys.optional(
                "base", Scalars.PRICE, stated -> get.apply(stated).base(), usualBase, "what the percentage is of");
        var reason = keys.optional(
                "reason",
                Scalars.TEXT,
                stated -> get.apply(stated).reason(),
                "the word allowance or charge",
                "why, as the customer reads it");
        var reasonCode = keys.optional(
                "reasonCode",
                Scalars.TEXT,
                stated -> get.apply(stated).reasonCode(),
                "none",
                "why, as a code of UNCL 5189 for an allowance, of UNCL 7161 for a charge");
        keys.bare(amount);
        return given -> new StatedAdjustment(
                given.get(amount), given.get(percent), given.get(base), given.get(reason), given.get(reasonCode));
    }

    static StatedAdjustment of(Adjustment adjustment) {
        return new StatedAdjustment(
                adjustment.size().swap().toOption(),
                adjustment.size().toOption(),
                adjustment.base(),
                Option.some(adjustment.reason()),
                adjustment.code());
    }

    Adjustment in(Adjustment.Kind kind) {
        return new Adjustment(
                kind,
                amount.<Either<BigMoney, BigDecimal>>map(Either::left).getOrElse(() -> Either.right(percent.get())),
                base,
                reason.getOrElse(kind.name().toLowerCase(Locale.ROOT)),
                reasonCode);
    }
}
