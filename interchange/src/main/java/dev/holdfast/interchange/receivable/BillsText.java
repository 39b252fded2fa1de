package dev.holdfast.interchange.receivable;

import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.interchange.catalog.Taxes;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.history.Names;
import dev.holdfast.interchange.invoice.StatedTax;
import io.vavr.collection.Vector;

/** How it is said what somebody else has billed. */
public final class BillsText {

    private static final Codec<StatedBills.Line> LINE = ObjectCodec.of(
            "line billed elsewhere",
            "Days of a charge that somebody else has billed. They are neither billed again nor, at the same price, credited;"
                    + " a credit of them comes from what was billed.",
            "{charge: monthly, from: 2024-01-01, until: 2024-02-01, price: 31.00}",
            keys -> {
                var id = keys.optional(
                        "id", Scalars.TEXT, StatedBills.Line::id, "its number, from 1", "what credits call it");
                var subscription = keys.optional(
                        "subscription",
                        Names.SUBSCRIPTION,
                        StatedBills.Line::subscription,
                        "that of the step, or the account's only one",
                        "the subscription");
                var holding = keys.usually(
                        "holding",
                        Names.HOLDING,
                        HoldingId.of("1"),
                        StatedBills.Line::holding,
                        "'1', what was subscribed to first",
                        "what was billed");
                var charge = keys.required("charge", Names.CHARGE, StatedBills.Line::charge, "which of its charges");
                var from =
                        keys.required("from", Scalars.DATE, line -> line.days().from(), "the first day");
                var until =
                        keys.required("until", Scalars.DATE, line -> line.days().until(), "the day after the last");
                var name = keys.optional(
                        "name", Scalars.TEXT, StatedBills.Line::name, "the charge", "what the customer read");
                var price = keys.required(
                        "price",
                        Scalars.PRICE,
                        StatedBills.Line::price,
                        "the price of a whole service period, after reductions, by which they were billed");
                var amount = keys.optional(
                        "amount",
                        Scalars.AMOUNT,
                        StatedBills.Line::amount,
                        "the price",
                        "what was billed for the days");
                var tax = keys.optional(
                        "tax",
                        StatedTax.CODEC,
                        StatedBills.Line::tax,
                        "as the catalogue taxes what says nothing of its tax",
                        "how it was taxed");
                var prices = keys.optional(
                        "prices",
                        Taxes.BASIS,
                        StatedBills.Line::prices,
                        "as it is in the catalogue",
                        "whether price and amount contain their tax");
                return given -> new StatedBills.Line(
                        given.get(id),
                        given.get(subscription),
                        given.get(holding),
                        given.get(charge),
                        DateRange.of(given.get(from), given.get(until)),
                        given.get(name),
                        given.get(price),
                        given.get(amount),
                        given.get(tax),
                        given.get(prices));
            });

    private static final Codec<StatedBills.Credit> CREDIT = ObjectCodec.of(
            "credit given elsewhere",
            "What somebody else has given back of a line.",
            "{line: 1, from: 2024-01-20, until: 2024-02-01, amount: 12.00}",
            keys -> {
                var line = keys.required(
                        "line", Scalars.TEXT, StatedBills.Credit::line, "the id of the line, or its number");
                var from = keys.optional(
                        "from",
                        Scalars.DATE,
                        StatedBills.Credit::from,
                        "all days stay billed, as with goodwill",
                        "the first day that was taken back");
                var until = keys.optional(
                        "until",
                        Scalars.DATE,
                        StatedBills.Credit::until,
                        "all days stay billed, as with goodwill",
                        "the day after the last one");
                var amount = keys.required("amount", Scalars.AMOUNT, StatedBills.Credit::amount, "how much");
                return given ->
                        new StatedBills.Credit(given.get(line), given.get(from), given.get(until), given.get(amount));
            });

    /** What somebody else has billed. */
    public static final ObjectCodec<StatedBills> BILLS = ObjectCodec.of(
            "bills made elsewhere",
            "What somebody else has billed and credited before the first bill of ours, through the day 'on'.",
            "{lines: [{charge: monthly, from: 2024-01-01, until: 2024-02-01, price: 31.00}]}",
            keys -> {
                var lines = keys.required("lines", Lists.of(LINE), StatedBills::lines, "what was billed");
                var credits = keys.usually(
                        "credits",
                        Lists.of(CREDIT),
                        Vector.empty(),
                        StatedBills::credits,
                        "none",
                        "what was given back of the lines");
                return given -> new StatedBills(given.get(lines), given.get(credits));
            });

    private BillsText() {}
}
