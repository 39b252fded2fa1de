package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;

/** How it is said what leaving before the end of a commitment costs. */
final class Exits {

    private static final ObjectCodec<ExitFee.Degressive> DEGRESSIVE = ObjectCodec.of(
            "degressive fee",
            "An amount, less so much for each whole month held.",
            "{amount: 96.00, lessPerMonth: 3.00}",
            keys -> {
                var amount = keys.required(
                        "amount", Scalars.AMOUNT, ExitFee.Degressive::amount, "the amount at the first day");
                var less = keys.required(
                        "lessPerMonth",
                        Scalars.AMOUNT,
                        ExitFee.Degressive::lessPerMonth,
                        "what each whole month takes off; 0 for a fixed fee");
                return given -> new ExitFee.Degressive(given.get(amount), given.get(less));
            });

    private static final ObjectCodec<ExitFee.OfTheRest> OF_THE_REST = ObjectCodec.of(
            "fraction of the rest", "A fraction of what the rest would cost.", "{percent: 25, fromMonth: 12}", keys -> {
                var percent = keys.required(
                        "percent", Scalars.DECIMAL, ExitFee.OfTheRest::percent, "the fraction: 25 means a quarter");
                var fromMonth = keys.usually(
                        "fromMonth",
                        Scalars.COUNT,
                        0,
                        ExitFee.OfTheRest::fromMonth,
                        "0",
                        "the month of the commitment from which on it is due from who leaves");
                var untilMonth = keys.optional(
                        "untilMonth",
                        Scalars.COUNT,
                        ExitFee.OfTheRest::untilMonth,
                        "the end of the commitment",
                        "the month of the commitment up to which the rest counts: 25 and {percent: 75, untilMonth: 12} are"
                                + " all of the first year and a quarter of the second");
                var atMost = keys.optional(
                        "atMost", Scalars.AMOUNT, ExitFee.OfTheRest::atMost, "no limit", "the most that is due");
                keys.bare(percent);
                return given -> new ExitFee.OfTheRest(
                        given.get(percent), given.get(fromMonth), given.get(untilMonth), given.get(atMost));
            });

    private static final ObjectCodec<ExitFee.RefundOnArrival> REFUND = ObjectCodec.of(
            "refund on arrival",
            "A refund of what leaving somebody else cost.",
            "{atMost: 100.00, proof: last invoice}",
            keys -> {
                var atMost = keys.required(
                        "atMost", Scalars.AMOUNT, ExitFee.RefundOnArrival::atMost, "the most that is refunded");
                var proof = keys.optional(
                        "proof", Scalars.TEXT, ExitFee.RefundOnArrival::proof, "nothing", "what has to be shown");
                return given -> new ExitFee.RefundOnArrival(given.get(atMost), given.get(proof));
            });

    static final Codec<ExitFee> EXIT_FEE = Ways.<ExitFee>of(
                    "exit fee", "What leaving before the end of a commitment costs. Several add up.", "{ofTheRest: 25}")
            .word("unpublished", new ExitFee.Unpublished(), "the brochure does not state it; billing it is refused")
            .key("degressive", ExitFee.Degressive.class, DEGRESSIVE, "an amount that falls month by month")
            .key("ofTheRest", ExitFee.OfTheRest.class, OF_THE_REST, "a fraction of what the rest would cost")
            .key(
                    "residualValue",
                    ExitFee.ResidualValue.class,
                    Maps.sorted(Scalars.COUNT, Scalars.AMOUNT)
                            .as(ExitFee.ResidualValue::new, ExitFee.ResidualValue::table),
                    "what a device is still worth, from each month of the commitment on")
            .key(
                    "usedAt",
                    ExitFee.UsedAt.class,
                    Prices.PRICE.as(ExitFee.UsedAt::new, ExitFee.UsedAt::price),
                    "each month begun at this price, by the quantity held in it, less what was charged for the time; days on"
                            + " which nothing is charged cost nothing, and all of the commitment is the most that is paid")
            .key("refundOnArrival", ExitFee.RefundOnArrival.class, REFUND, "a refund against proof");

    private Exits() {}
}
