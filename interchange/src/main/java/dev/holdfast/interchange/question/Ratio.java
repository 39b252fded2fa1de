package dev.holdfast.interchange.question;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.invoice.DayCounts;
import dev.holdfast.interchange.invoice.Exact;
import dev.holdfast.interchange.text.Statement;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How much of a period some days are, and what they cost.
 *
 * @param days the days
 * @param of the period, if it is said
 * @param every the length of the period, where it is the account's
 * @param dayCount how it is counted, if it is not as the policy says
 * @param price the price of the period, if an amount is asked for
 * @param scale the decimals of the amount, if they are not the currency's
 * @param rounding how the amount is rounded, if it is not as the policy says
 */
record Ratio(
        DateRange days,
        Option<DateRange> of,
        Span every,
        Option<DayCount> dayCount,
        Option<BigDecimal> price,
        Option<Integer> scale,
        Option<RoundingMode> rounding)
        implements Question {

    private static final ObjectCodec<DateRange> PERIOD =
            ObjectCodec.of("period", "A period, half-open.", "{from: 2024-01-01, until: 2024-02-01}", keys -> {
                var from = keys.<LocalDate>required("from", Scalars.DATE, DateRange::from, "the first day");
                var until = keys.<LocalDate>required("until", Scalars.DATE, DateRange::until, "the day after the last");
                return given -> DateRange.of(given.get(from), given.get(until));
            });

    static final Codec<Ratio> CODEC = ObjectCodec.of(
            "ratio",
            "How much of a period some days are. With a price, also what they cost: the answer is then the rounded amount.",
            "{from: 2024-01-17, until: 2024-02-01, of: {from: 2024-01-01, until: 2024-02-01}, price: 29.95}",
            keys -> {
                var from = keys.<LocalDate>required(
                        "from", Scalars.DATE, ratio -> ratio.days().from(), "the first of the days");
                var until = keys.<LocalDate>required(
                        "until", Scalars.DATE, ratio -> ratio.days().until(), "the day after the last of them");
                var of = keys.optional("of", PERIOD, Ratio::of, "that of the account's cycle", "the whole period");
                var every = keys.usually(
                        "every",
                        Scalars.SPAN,
                        Span.MONTH,
                        Ratio::every,
                        "month",
                        "the length of the period, where 'of' does not say it");
                var count = keys.optional(
                        "dayCount", DayCounts.CODEC, Ratio::dayCount, "the policy's", "how days are counted");
                var price =
                        keys.optional("price", Scalars.DECIMAL, Ratio::price, "none", "the price of the whole period");
                var scale = keys.optional(
                        "scale", Scalars.COUNT, Ratio::scale, "the currency's", "the decimals of the amount");
                var rounding = keys.optional(
                        "rounding", Rounded.RULE, Ratio::rounding, "the policy's", "how the amount is rounded");
                return given -> new Ratio(
                        DateRange.of(given.get(from), given.get(until)),
                        given.get(of),
                        given.get(every),
                        given.get(count),
                        given.get(price),
                        given.get(scale),
                        given.get(rounding));
            });

    @Override
    public Answer in(Setting setting) {
        DateRange period = of.getOrElse(() ->
                setting.account().terms().cycle().periods(every, days.from()).containing(days.from()));
        if (days.from().isBefore(period.from()) || days.until().isAfter(period.until())) {
            return Answer.none("the days " + days + " do not lie inside the period " + period
                    + "; name the period with 'of', or ask for each period alone");
        }
        Fraction ratio = dayCount.getOrElse(setting.policy().dayCount()).ratio(Days.of(days), period);
        Statement counted = Statement.EMPTY
                .with("ratio", ratio)
                .with("decimal", Exact.of(BigDecimal.ONE, ratio).decimal())
                .number("days", days.days())
                .tree(
                        "period",
                        Statement.EMPTY
                                .with("from", period.from())
                                .with("until", period.until())
                                .number("days", period.days())
                                .tree());
        return price.map(amount -> Answer.of(ratio.of(
                                amount,
                                scale.getOrElse(setting.decimals()),
                                rounding.getOrElse(setting.policy().rounding())))
                        .exactly(Exact.of(amount, ratio)))
                .getOrElse(() -> Answer.of(ratio))
                .with(counted);
    }
}
