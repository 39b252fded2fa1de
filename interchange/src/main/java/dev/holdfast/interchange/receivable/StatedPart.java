package dev.holdfast.interchange.receivable;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoicePart;
import dev.holdfast.billing.receivable.Credit;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.joda.money.BigMoney;

/**
 * What is to be credited of a part of an invoice, as a file states it.
 *
 * @param part the number of the part, from 1, what the customer reads there, or the charge that it is of
 * @param amount how much of it; none for all that is left
 */
record StatedPart(String part, Option<BigMoney> amount) {

    static final Codec<StatedPart> CODEC = ObjectCodec.of(
            "credited part",
            "A part of an invoice, of which all that is left is credited, or an amount. The parts are its items, in order,"
                    + " then its allowances and charges.",
            "{part: 2, amount: 5.00}",
            keys -> {
                var part = keys.required(
                        "part",
                        Scalars.TEXT,
                        StatedPart::part,
                        "the number of the part, from 1; or its name or charge where no other part has it");
                var amount = keys.optional(
                        "amount",
                        Scalars.PRICE,
                        StatedPart::amount,
                        "all that is left of it",
                        "how much of it, in the basis of its price");
                keys.bare(part);
                return given -> new StatedPart(given.get(part), given.get(amount));
            });

    StatedPart {
        requireNonNull(part, "part");
        requireNonNull(amount, "amount");
    }

    static Credit credit(String reason, Vector<StatedPart> parts, Option<BigMoney> amount, Invoice invoice) {
        return new Credit(reason, parts.map(part -> new Credit.OfPart(part.number(invoice), part.amount())), amount);
    }

    private int number(Invoice invoice) {
        if (Scalars.isCount(part)) {
            return Integer.parseInt(part);
        }
        Vector<Integer> named =
                invoice.parts().zipWithIndex().filter(one -> isCalled(one._1())).map(one -> one._2() + 1);
        if (named.size() != 1) {
            throw new IllegalArgumentException(
                    (named.isEmpty() ? "no part" : "more than one part") + " of the invoice is called '" + part
                            + "'; say one of the parts "
                            + invoice.parts()
                                    .zipWithIndex((one, index) -> (index + 1) + " (" + one.name() + ")")
                                    .mkString(", "));
        }
        return named.head();
    }

    private boolean isCalled(InvoicePart one) {
        return one.name().equals(part)
                || one.amounts()
                        .flatMap(InvoicePart.Amount::of)
                        .exists(share -> share.of().charge().value().equals(part));
    }
}
