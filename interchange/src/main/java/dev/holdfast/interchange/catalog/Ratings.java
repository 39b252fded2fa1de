package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.usage.Increment;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the metering and rating of usage are said. */
final class Ratings {

    private static final String UNSIGNED = "[0-9]{1,20}(\\.[0-9]{1,20})?";

    private static final Single<Increment> INCREMENT = Single.patterned(
            "a first stretch, a step and their unit",
            UNSIGNED + "/" + UNSIGNED + "( .+)?",
            "60/1 second",
            Shape.Type.TEXT,
            (text, scope) -> increment(text),
            (increment, scope) -> Scalars.plain(increment.first()) + "/" + Scalars.plain(increment.step())
                    + (increment.unit().isEmpty() ? "" : " " + increment.unit()));

    private static final ObjectCodec<Metering.Conversion> CONVERSION = ObjectCodec.of(
            "conversion",
            "A change of unit: the quantity divided, and rounded by a named rule.",
            "{per: 1024, scale: 0, rounding: ceiling}",
            keys -> {
                var per = keys.required(
                        "per",
                        Scalars.DECIMAL,
                        Metering.Conversion::per,
                        "how many measured units make one unit of the price");
                var scale = keys.required("scale", Scalars.COUNT, Metering.Conversion::scale, "the decimals kept");
                var rounding = keys.required(
                        "rounding",
                        Scalars.words(RoundingMode.class),
                        Metering.Conversion::rounding,
                        "the rounding rule");
                return given -> new Metering.Conversion(given.get(per), given.get(scale), given.get(rounding));
            });

    static final ObjectCodec<Metering> METERING = ObjectCodec.of(
            "metering",
            "How the records of a period add up to the quantity that is priced.",
            "{aggregation: maximum}",
            keys -> {
                var aggregation = keys.usually(
                        "aggregation",
                        Scalars.words(Metering.Aggregation.class),
                        Metering.Aggregation.SUM,
                        Metering::aggregation,
                        "sum",
                        "how the records are put together");
                var conversion = keys.optional(
                        "conversion", CONVERSION, Metering::conversion, "none", "how the unit of the price is reached");
                keys.bare(aggregation);
                return given -> new Metering(given.get(aggregation), given.get(conversion));
            });

    private static final ObjectCodec<SpendCap> SPEND_CAP = ObjectCodec.of(
            "spend cap",
            "The most that use may cost in a period, and what happens then.",
            "{amount: 60.00, then: block}",
            keys -> {
                var amount = keys.required("amount", Scalars.AMOUNT, SpendCap::amount, "the most it may cost");
                var then = keys.required(
                        "then", Scalars.words(SpendCap.Then.class), SpendCap::then, "what happens to further use");
                return given -> new SpendCap(given.get(amount), given.get(then));
            });

    private static final ObjectCodec<RatingTerms.Rounded> ROUNDED = ObjectCodec.of(
            "rounding of records",
            "How what each record or day costs is rounded.",
            "{decimals: 2, rounding: half-up}",
            keys -> {
                var decimals =
                        keys.required("decimals", Scalars.COUNT, RatingTerms.Rounded::decimals, "to how many decimals");
                var rounding = keys.required(
                        "rounding", Scalars.words(RoundingMode.class), RatingTerms.Rounded::rounding, "by which rule");
                return given -> new RatingTerms.Rounded(given.get(decimals), given.get(rounding));
            });

    static final ObjectCodec<RatingTerms> TERMS = ObjectCodec.of(
            "rating terms",
            "How a single record is rated.",
            "{increment: 60/1 second, setUp: 0.10, capPerPeriod: {amount: 60.00, then: block}}",
            keys -> {
                var by = keys.usually(
                        "by",
                        Scalars.words(RatingTerms.By.class),
                        RatingTerms.By.PERIOD,
                        RatingTerms::by,
                        "period",
                        "of what the price is reckoned: tiers, fees, blocks and packages are those of a period, of a day or of"
                                + " a record");
                var rounded = keys.optional(
                        "rounded",
                        ROUNDED,
                        RatingTerms::rounded,
                        "exact",
                        "how what each record or day costs is rounded, before they are added up");
                var increment = keys.optional(
                        "increment",
                        INCREMENT,
                        RatingTerms::increment,
                        "the exact quantity",
                        "the steps in which a record is counted up");
                var setUp = keys.optional(
                        "setUp",
                        Scalars.PRICE,
                        RatingTerms::setUp,
                        "none",
                        "a price for each record, before its quantity");
                var first = keys.optional(
                        "firstIncrementPrice",
                        Scalars.PRICE,
                        RatingTerms::firstIncrementPrice,
                        "the rate",
                        "the price of the first increment where it differs");
                var perRecord = keys.optional(
                        "capPerRecord",
                        Scalars.AMOUNT,
                        RatingTerms::capPerRecord,
                        "no cap",
                        "the most one record costs");
                var perDay = keys.optional(
                        "capPerDay", Scalars.AMOUNT, RatingTerms::capPerDay, "no cap", "the most a day costs");
                var perPeriod = keys.optional(
                        "capPerPeriod", SPEND_CAP, RatingTerms::capPerPeriod, "no cap", "the most a period costs");
                var free = keys.optional(
                        "freePerDay",
                        Scalars.DECIMAL,
                        RatingTerms::freePerDay,
                        "nothing",
                        "the quantity that is free each day before the rate applies");
                return given -> RatingTerms.builder()
                        .by(given.get(by))
                        .rounded(given.get(rounded))
                        .increment(given.get(increment))
                        .setUp(given.get(setUp))
                        .firstIncrementPrice(given.get(first))
                        .capPerRecord(given.get(perRecord))
                        .capPerDay(given.get(perDay))
                        .capPerPeriod(given.get(perPeriod))
                        .freePerDay(given.get(free))
                        .build();
            });

    private Ratings() {}

    private static Increment increment(String text) {
        int slash = text.indexOf('/');
        int space = text.indexOf(' ');
        int end = space < 0 ? text.length() : space;
        return new Increment(
                new BigDecimal(text.substring(0, slash)),
                new BigDecimal(text.substring(slash + 1, end)),
                space < 0 ? "" : text.substring(space + 1));
    }
}
