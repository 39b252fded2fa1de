package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.invoice.UnitCode;
import dev.holdfast.interchange.catalog.Taxes;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.OneKey;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Predicate;

/** How it is said what a host adds to a bill. */
public final class AdditionText {

    private static final Single<UnitCode> UNIT = Single.patterned(
            "a unit code of UN/ECE Recommendation 20",
            "[A-Z0-9]{2,3}",
            "DAY",
            Shape.Type.TEXT,
            (text, scope) -> new UnitCode(text),
            (unit, scope) -> unit.code());

    private static final ObjectCodec<ManualLine.Goodwill> GOODWILL = ObjectCodec.of(
            "goodwill",
            "Why something is given back that was rightly charged.",
            "{reason: three days without internet, approvedBy: desk 4}",
            keys -> {
                var reason = keys.required("reason", Scalars.TEXT, ManualLine.Goodwill::reason, "why");
                var approvedBy =
                        keys.required("approvedBy", Scalars.TEXT, ManualLine.Goodwill::approvedBy, "who approved it");
                return given -> new ManualLine.Goodwill(given.get(reason), given.get(approvedBy));
            });

    /** A line. */
    public static final ObjectCodec<StatedAddition.Line> LINE = ObjectCodec.of(
            "line",
            "A line that is added by hand (BG-25). Its amount is quantity × price ÷ base quantity, rounded, less its"
                    + " allowances, with its charges.",
            "{name: Pens, quantity: 30, price: 9.99, baseQuantity: 12, tax: 21, allowances: [{percent: 10}]}",
            keys -> {
                var id = id(keys);
                var name = keys.usually(
                        "name",
                        Scalars.TEXT,
                        "line",
                        StatedAddition.Line::name,
                        "line",
                        "what the customer reads (BT-153)");
                var quantity = keys.usually(
                        "quantity",
                        Scalars.DECIMAL,
                        BigDecimal.ONE,
                        StatedAddition.Line::quantity,
                        "1",
                        "how much, below zero for what is given back (BT-129)");
                var unit = keys.usually(
                        "unit",
                        UNIT,
                        UnitCode.ONE,
                        StatedAddition.Line::unit,
                        "C62, one of something",
                        "in which unit (BT-130)");
                var price = keys.required(
                        "price",
                        Scalars.PRICE,
                        StatedAddition.Line::price,
                        "the price of the base quantity (BT-146); one below zero is that of a quantity given back");
                var baseQuantity = keys.usually(
                        "baseQuantity",
                        Scalars.DECIMAL,
                        BigDecimal.ONE,
                        StatedAddition.Line::baseQuantity,
                        "1",
                        "for how much the price is (BT-149)");
                var from = keys.optional(
                        "from",
                        Scalars.DATE,
                        StatedAddition.Line::from,
                        "the day it is added on",
                        "the first day it is for (BT-134)");
                var until = keys.optional(
                        "until",
                        Scalars.DATE,
                        StatedAddition.Line::until,
                        "it is for one day",
                        "the day after the last");
                var allowances = keys.usually(
                        "allowances",
                        Lists.of(StatedAdjustment.ON_LINE),
                        Vector.empty(),
                        StatedAddition.Line::allowances,
                        "none",
                        "what comes off (BG-27)");
                var charges = keys.usually(
                        "charges",
                        Lists.of(StatedAdjustment.ON_LINE),
                        Vector.empty(),
                        StatedAddition.Line::charges,
                        "none",
                        "what comes on (BG-28)");
                var tax = keys.optional(
                        "tax",
                        StatedTax.CODEC,
                        StatedAddition.Line::tax,
                        "as the catalogue taxes what says nothing of its tax",
                        "how it is taxed (BG-30)");
                var prices = keys.optional(
                        "prices",
                        Taxes.BASIS,
                        StatedAddition.Line::prices,
                        "as it is where the line stands",
                        "whether price, allowances and charges contain their tax");
                var goodwill = keys.optional(
                        "goodwill",
                        GOODWILL,
                        StatedAddition.Line::goodwill,
                        "it is not",
                        "why it is given back out of goodwill; then the quantity or the price is below zero");
                keys.bare(price);
                return given -> new StatedAddition.Line(
                        given.get(id),
                        given.get(name),
                        given.get(quantity),
                        given.get(unit),
                        given.get(price),
                        given.get(baseQuantity),
                        given.get(from),
                        given.get(until),
                        given.get(allowances),
                        given.get(charges),
                        given.get(tax),
                        given.get(prices),
                        given.get(goodwill));
            });

    /** An allowance on the whole. */
    public static final ObjectCodec<StatedAddition.OnTotal> ALLOWANCE =
            onTotal(Adjustment.Kind.ALLOWANCE, "An allowance on the whole bill (BG-20).");

    /** A charge on the whole. */
    public static final ObjectCodec<StatedAddition.OnTotal> CHARGE =
            onTotal(Adjustment.Kind.CHARGE, "A charge on the whole bill (BG-21).");

    /** An amount that was paid before. */
    public static final ObjectCodec<StatedAddition.Paid> PAID = ObjectCodec.of(
            "amount paid",
            "An amount that was paid before (part of BT-113).",
            "{amount: 50.00, origin: deposit}",
            keys -> {
                var id = id(keys);
                var amount = keys.required("amount", Scalars.AMOUNT, StatedAddition.Paid::amount, "the amount");
                var origin = keys.usually(
                        "origin",
                        Scalars.TEXT,
                        "paid before",
                        StatedAddition.Paid::origin,
                        "paid before",
                        "where it came from");
                var rest = keys.usually(
                        "rest",
                        Scalars.words(Addition.Paid.Rest.class),
                        Addition.Paid.Rest.SHOWN,
                        StatedAddition.Paid::rest,
                        "shown",
                        "whether all of it stands on the bill, or what the bill does not need is kept for later ones");
                keys.bare(amount);
                return given ->
                        new StatedAddition.Paid(given.get(id), given.get(amount), given.get(origin), given.get(rest));
            });

    /** A rounding of the amount to pay. */
    public static final ObjectCodec<StatedAddition.Rounding> ROUNDING = ObjectCodec.of(
            "rounding of the total", "A rounding of the amount to pay (part of BT-114).", "0.02", keys -> {
                var id = id(keys);
                var amount = keys.required(
                        "amount",
                        Scalars.AMOUNT,
                        StatedAddition.Rounding::amount,
                        "what is added to the amount to pay, below zero for what is let go");
                keys.bare(amount);
                return given -> new StatedAddition.Rounding(given.get(id), given.get(amount));
            });

    /** Everything that a host can add: one entry for each. */
    public static final OneKey<StatedAddition> ALL = OneKey.<StatedAddition>of("an addition")
            .or("line", StatedAddition.Line.class, LINE, "adds a line to the next bill of the account")
            .or(
                    "allowance",
                    is(Adjustment.Kind.ALLOWANCE),
                    ALLOWANCE.as(all -> all, StatedAddition.OnTotal.class::cast),
                    "takes something off the whole of the next bill that has lines")
            .or(
                    "charge",
                    is(Adjustment.Kind.CHARGE),
                    CHARGE.as(all -> all, StatedAddition.OnTotal.class::cast),
                    "puts something on the whole of the next bill that has lines")
            .or("paid", StatedAddition.Paid.class, PAID, "was paid before, and comes off what is to be paid next")
            .or(
                    "rounding",
                    StatedAddition.Rounding.class,
                    ROUNDING,
                    "is added to the amount to pay of the next bill that has lines");

    private AdditionText() {}

    private static <T extends StatedAddition> Key<T, Option<String>> id(Keys<T> keys) {
        return keys.optional(
                "id",
                Scalars.TEXT,
                StatedAddition::id,
                "the name of the step, or one of its own",
                "its name, by which it is billed once");
    }

    private static Predicate<StatedAddition> is(Adjustment.Kind kind) {
        return addition -> addition instanceof StatedAddition.OnTotal onTotal && onTotal.kind() == kind;
    }

    private static ObjectCodec<StatedAddition.OnTotal> onTotal(Adjustment.Kind kind, String meaning) {
        return ObjectCodec.of(
                kind.name().toLowerCase(Locale.ROOT) + " on the whole",
                meaning,
                "{amount: 25.00, reason: Insurance, tax: 25}",
                keys -> {
                    var id = id(keys);
                    var adjustment = StatedAdjustment.keys(
                            keys,
                            StatedAddition.OnTotal::adjustment,
                            "the lines that are taxed so, or all lines where no tax is said");
                    var tax = keys.optional(
                            "tax",
                            StatedTax.CODEC,
                            StatedAddition.OnTotal::tax,
                            "spread over the categories and rates of the bill, by their nets",
                            "how it is taxed");
                    var prices = keys.optional(
                            "prices",
                            Taxes.BASIS,
                            StatedAddition.OnTotal::prices,
                            "as it is where it stands",
                            "whether the amount contains its tax; a percentage is of each amount in its own basis");
                    return given -> new StatedAddition.OnTotal(
                            given.get(id), kind, adjustment.apply(given), given.get(tax), given.get(prices));
                });
    }
}
