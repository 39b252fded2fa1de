package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** How tiers are said: a tier starts where the one before it ends, unless it says otherwise. */
final class PriceTiers {

    private static final ObjectCodec<Rate.Block> BLOCK = ObjectCodec.of(
            "block rate", "A price for each started block of units.", "{price: 0.30, size: 30}", keys -> {
                var price = keys.required("price", Scalars.PRICE, Rate.Block::price, "the price of one block");
                var size = keys.required("size", Scalars.DECIMAL, Rate.Block::size, "the units in a block");
                return given -> new Rate.Block(given.get(price), given.get(size));
            });

    private static final Codec<Rate> RATE = Ways.<Rate>of(
                    "rate", "What a quantity inside a tier costs.", "{block: {price: 0.30, size: 30}}")
            .single(Rate.Each.class, Scalars.PRICE.as(Rate.Each::new, Rate.Each::price), "a price for each unit")
            .key("block", Rate.Block.class, BLOCK, "a price for each started block")
            .key(
                    "percent",
                    Rate.Percent.class,
                    Scalars.DECIMAL.as(Rate.Percent::new, Rate.Percent::percent),
                    "a percentage of the quantity, which is itself an amount of money")
            .key(
                    "graduated",
                    Rate.Graduated.class,
                    PriceTiers::graduated,
                    "a rate for each part of the quantity, by tiers of its own");

    private static final ObjectCodec<Line> LINE =
            ObjectCodec.of("tier", "A stretch of quantities with its own rate.", "{upTo: 100, rate: 0.10}", keys -> {
                var above = keys.optional(
                        "above",
                        Scalars.DECIMAL,
                        Line::above,
                        "where the tier before ends; 0 for the first",
                        "the lower bound, exclusive");
                var upTo = keys.optional("upTo", Scalars.DECIMAL, Line::upTo, "no end", "the upper bound, inclusive");
                var fee = Prices.fee(keys.optional(
                        "fee",
                        Scalars.PRICE,
                        line -> Prices.notZero(line.fee()),
                        "0",
                        "a fee charged once when the tier is entered"));
                var rate = keys.optional(
                        "rate",
                        RATE,
                        line -> Option.when(!isNothing(line.rate()), line.rate()),
                        "0",
                        "what a quantity inside the tier costs");
                return given -> new Line(
                        given.get(above),
                        given.get(upTo),
                        fee.in(given),
                        given.get(rate).getOrElse(() -> nothing(given.scope().currency())));
            });

    private PriceTiers() {}

    private static Codec<Rate.Graduated> graduated() {
        return Lists.of(LINE).as(lines -> new Rate.Graduated(tiers(lines)), rate -> lines(rate.tiers()));
    }

    private static Rate nothing(CurrencyUnit currency) {
        return new Rate.Each(BigMoney.zero(currency));
    }

    private static boolean isNothing(Rate rate) {
        return rate instanceof Rate.Each each
                && rate.equals(nothing(each.price().getCurrencyUnit()));
    }

    static <T> Function<Given, Tiers> keys(Keys<T> keys, Function<T, Tiers> get) {
        var tiers = keys.required(
                "tiers",
                Lists.of(LINE).as(PriceTiers::tiers, PriceTiers::lines),
                value -> get.apply(value).tiers(),
                "the tiers, ascending");
        keys.bare(tiers);
        var beyond = keys.usually(
                "beyond",
                Scalars.words(Tiers.Beyond.class),
                Tiers.Beyond.LAST_PRICE,
                value -> get.apply(value).beyond(),
                "last-price",
                "what a quantity above a last tier with an end costs");
        var feeAtZero = keys.usually(
                "feeAtZero",
                Scalars.FLAG,
                false,
                value -> get.apply(value).feeAtZero(),
                "false",
                "whether the first tier's fee is due when the quantity is zero");
        var fees = keys.usually(
                "feesInPartialPeriod",
                Scalars.words(Tiers.FeesInPartialPeriod.class),
                Tiers.FeesInPartialPeriod.PRORATED,
                value -> get.apply(value).fees(),
                "prorated",
                "whether the fees are divided where only some days of a period are charged, as rates are, or whole");
        return given -> new Tiers(given.get(tiers), given.get(beyond), given.get(feeAtZero), given.get(fees));
    }

    private static Vector<Tier> tiers(Vector<Line> lines) {
        return lines.foldLeft(
                Vector.empty(),
                (tiers, line) -> tiers.append(
                        new Tier(line.above().getOrElse(() -> end(tiers)), line.upTo(), line.fee(), line.rate())));
    }

    private static Vector<Line> lines(Vector<Tier> tiers) {
        return tiers.zipWithIndex((tier, index) -> {
            Predicate<BigDecimal> usual = Predicate.isEqual(end(tiers.take(index)));
            return new Line(Option.some(tier.above()).filter(usual.negate()), tier.upTo(), tier.fee(), tier.rate());
        });
    }

    // a tier after one without an end overlaps it, which the catalogue reports
    private static BigDecimal end(Vector<Tier> before) {
        return before.lastOption().flatMap(Tier::upTo).getOrElse(BigDecimal.ZERO);
    }

    private record Line(Option<BigDecimal> above, Option<BigDecimal> upTo, BigMoney fee, Rate rate) {}
}
