package dev.holdfast.interchange.promise;

import dev.holdfast.billing.promise.Said;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;

/** How the bills of a promise are said. */
final class BillText {

    private static final Codec<Said.Line> LINE = ObjectCodec.of(
            "bill line",
            "A line of a bill.",
            "{name: Pack Confort, from: 2013-10-01, until: 2013-11-01, amount: 59.95, net: 49.55}",
            keys -> {
                var name = keys.required("name", Scalars.TEXT, Said.Line::name, "what the customer reads");
                var from = keys.required(
                        "from", Scalars.DATE, line -> line.days().from(), "the first day that is charged or credited");
                var until = keys.required(
                        "until", Scalars.DATE, line -> line.days().until(), "the day after the last, exclusive");
                var amount = keys.required(
                        "amount", Scalars.PRICE, Said.Line::amount, "the amount, in the basis of its price");
                var net = keys.required("net", Scalars.PRICE, Said.Line::net, "the amount without tax");
                return given -> new Said.Line(
                        given.get(name),
                        DateRange.of(given.get(from), given.get(until)),
                        given.get(amount),
                        given.get(net));
            });

    static final Codec<Said.Bill> BILL = ObjectCodec.of(
            "bill",
            "Everything that is billed on a day.",
            "{day: 2013-10-01, lines: [], net: 49.55, tax: 10.40, gross: 59.95}",
            keys -> {
                var day = keys.required("day", Scalars.DATE, Said.Bill::day, "the bill day");
                var lines = keys.required(
                        "lines", Lists.of(LINE), Said.Bill::lines, "its lines, and what comes off or on the whole");
                var net = keys.required("net", Scalars.AMOUNT, Said.Bill::net, "the total without tax");
                var tax = keys.required("tax", Scalars.AMOUNT, Said.Bill::tax, "the tax");
                var gross = keys.required("gross", Scalars.AMOUNT, Said.Bill::gross, "the total with tax");
                return given -> new Said.Bill(
                        given.get(day), given.get(lines), given.get(net), given.get(tax), given.get(gross));
            });

    private BillText() {}
}
