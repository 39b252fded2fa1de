package dev.holdfast.interchange.receivable;

import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.OneKey;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** How it is said what is done to a bill after it was made. */
public final class HandlingText {

    private static final ObjectCodec<Handling.Validated> VALIDATED =
            ObjectCodec.of("validate", "Finds a bill right, so that it can be sent.", "{bill: january}", keys -> {
                var bill = bill(keys);
                keys.bare(bill);
                return given -> new Handling.Validated(given.get(bill));
            });

    private static final ObjectCodec<Handling.Held> HELD =
            ObjectCodec.of("hold", "Keeps a bill from being sent.", "{bill: january, reason: too high}", keys -> {
                var bill = bill(keys);
                var reason = keys.required("reason", Scalars.TEXT, Handling.Held::reason, "why");
                keys.bare(reason);
                return given -> new Handling.Held(given.get(bill), given.get(reason));
            });

    private static final ObjectCodec<Handling.Released> RELEASED = ObjectCodec.of(
            "release", "Lets a bill go on that was held; it is validated anew.", "{bill: january}", keys -> {
                var bill = bill(keys);
                keys.bare(bill);
                return given -> new Handling.Released(given.get(bill));
            });

    private static final ObjectCodec<Handling.Sent> SENT = ObjectCodec.of(
            "send",
            "Sends a bill that was validated, on the day 'on' (BT-2). From then on it can be paid and credited.",
            "{bill: january, number: R-1, due: 2024-01-31}",
            keys -> {
                var bill = bill(keys);
                var number = keys.optional(
                        "number",
                        Scalars.TEXT,
                        Handling.Sent::number,
                        "the name of the step, or 'send' and the number of the step",
                        "its invoice number (BT-1)");
                var due = keys.optional(
                        "due", Scalars.DATE, Handling.Sent::due, "the day 'on'", "by when it is to be paid (BT-9)");
                var taxPoint = keys.optional(
                        "taxPoint",
                        Scalars.DATE,
                        Handling.Sent::taxPoint,
                        "the day 'on'",
                        "when the tax falls due (BT-7)");
                keys.bare(number);
                return given ->
                        new Handling.Sent(given.get(bill), given.get(number), given.get(due), given.get(taxPoint));
            });

    private static final ObjectCodec<Handling.Paid> PAID = ObjectCodec.of(
            "pay", "The customer pays a bill, or some of it.", "{bill: january, amount: 50.00, id: P-1}", keys -> {
                var bill = bill(keys);
                var amount =
                        keys.optional("amount", Scalars.AMOUNT, Handling.Paid::amount, "all that is due", "how much");
                var id = id(keys, Handling.Paid::id);
                keys.bare(amount);
                return given -> new Handling.Paid(given.get(bill), given.get(amount), given.get(id));
            });

    private static final ObjectCodec<Handling.Refunded> REFUNDED = ObjectCodec.of(
            "refund",
            "Money goes back to the customer: too much was paid, or a payment did not hold.",
            "{bill: january, amount: 50.00}",
            keys -> {
                var bill = bill(keys);
                var amount = keys.optional(
                        "amount", Scalars.AMOUNT, Handling.Refunded::amount, "all that is overpaid", "how much");
                var id = id(keys, Handling.Refunded::id);
                keys.bare(amount);
                return given -> new Handling.Refunded(given.get(bill), given.get(amount), given.get(id));
            });

    private static final ObjectCodec<Handling.Credited> CREDITED = ObjectCodec.of(
            "credit",
            "A credit note on a bill that was sent: on all that is left of it, on an amount of it, or on some parts.",
            "{bill: january, reason: no television, parts: [1, {part: 2, amount: 5.00}]}",
            keys -> {
                var bill = bill(keys);
                var reason = keys.required("reason", Scalars.TEXT, Handling.Credited::reason, "why, as it is printed");
                var number = keys.optional(
                        "number",
                        Scalars.TEXT,
                        Handling.Credited::number,
                        "the name of the step, or 'credit' and the number of the step",
                        "the number of the credit note (BT-1)");
                var parts = keys.usually(
                        "parts",
                        Lists.of(StatedPart.CODEC),
                        Vector.empty(),
                        Handling.Credited::parts,
                        "all that is left of the bill",
                        "what of the bill");
                var amount = keys.optional(
                        "amount",
                        Scalars.PRICE,
                        Handling.Credited::amount,
                        "all that is left, or what the parts say",
                        "how much of the bill as a whole, in the basis of its prices: of each part by what is left of it");
                keys.bare(reason);
                return given -> new Handling.Credited(
                        given.get(bill), given.get(reason), given.get(number), given.get(parts), given.get(amount));
            });

    /** Everything that can be done to a bill: one entry for each. */
    public static final OneKey<Handling> ALL = OneKey.<Handling>of("what is done to a bill")
            .or("validate", Handling.Validated.class, VALIDATED, "finds a bill right")
            .or("hold", Handling.Held.class, HELD, "keeps a bill from being sent")
            .or("release", Handling.Released.class, RELEASED, "lets a bill go on that was held")
            .or("send", Handling.Sent.class, SENT, "sends a bill that was validated")
            .or("pay", Handling.Paid.class, PAID, "pays a bill, or some of it")
            .or("refund", Handling.Refunded.class, REFUNDED, "pays money back")
            .or("credit", Handling.Credited.class, CREDITED, "gives a credit note on a bill, or on parts of it");

    private HandlingText() {}

    private static <T extends Handling> Key<T, Option<String>> bill(Keys<T> keys) {
        return keys.optional(
                "bill",
                Scalars.TEXT,
                Handling::bill,
                "the last bill of the account",
                "the bill: the name of the step that made it, its invoice number, or its number among all bills");
    }

    private static <T extends Handling> Key<T, Option<String>> id(Keys<T> keys, Function<T, Option<String>> get) {
        return keys.optional(
                "id",
                Scalars.TEXT,
                get,
                "the name of the step, or its key and the number of the step",
                "its name, by which it counts once");
    }
}
