package dev.holdfast.interchange.promise;

import dev.holdfast.billing.promise.Said;
import dev.holdfast.billing.quote.Assumption;
import dev.holdfast.billing.quote.Leaving;
import dev.holdfast.billing.quote.NeededConsent;
import dev.holdfast.billing.quote.PriceStep;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.history.Names;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** How it is said what is promised. */
final class SaidText {

    private static final Codec<Said.More> MORE =
            ObjectCodec.of("more", "So much more per month.", "{perMonth: 5.00, months: 6}", keys -> {
                var perMonth = keys.required(
                        "perMonth", Scalars.AMOUNT, Said.More::perMonth, "the amount per month, below zero for less");
                var months = keys.usually(
                        "months",
                        Scalars.COUNT,
                        1,
                        Said.More::months,
                        "1",
                        "for how many months from the day on which everything has taken effect");
                keys.bare(perMonth);
                return given -> new Said.More(given.get(perMonth), given.get(months));
            });

    private static final Codec<PriceStep.Why> WHY = ObjectCodec.of(
            "why", "What changes the price per month.", "{kind: promotion-ends, of: bouquet-offered}", keys -> {
                var kind =
                        keys.required("kind", Scalars.words(PriceStep.Kind.class), PriceStep.Why::kind, "what it is");
                var of = keys.required(
                        "of",
                        Scalars.TEXT,
                        PriceStep.Why::of,
                        "the promotion that starts or ends, or the holding whose price changes or whose commitment ends");
                return given -> new PriceStep.Why(given.get(kind), given.get(of));
            });

    private static final Codec<PriceStep> PRICE = ObjectCodec.of(
            "price step",
            "The price per month from a day on, until the next step, in the basis in which the prices are stated.",
            "{from: 2013-09-12, before: 55.95, after: 65.95}",
            keys -> {
                var from = keys.required("from", Scalars.DATE, PriceStep::from, "the first day of the price");
                var before = keys.required(
                        "before", Scalars.AMOUNT, PriceStep::before, "what is paid per month without the change");
                var after = keys.required("after", Scalars.AMOUNT, PriceStep::after, "what is paid per month with it");
                var why = list(keys, "why", WHY, PriceStep::why, "what changes the price on that day");
                return given -> new PriceStep(given.get(from), given.get(before), given.get(after), given.get(why));
            });

    private static final Codec<Said.Services> SERVICES = ObjectCodec.of(
            "services",
            "What becomes of services, each by its name, or by name and place as in `TV at 1/tv`.",
            "{kept: [internet, TV], gained: [channel bouquet]}",
            keys -> {
                var kept = list(keys, "kept", Scalars.TEXT, Said.Services::kept, "those that go on undiminished");
                var gained = list(keys, "gained", Scalars.TEXT, Said.Services::gained, "those that are new");
                var reduced = list(keys, "reduced", Scalars.TEXT, Said.Services::reduced, "those that go on with less");
                var lost = list(keys, "lost", Scalars.TEXT, Said.Services::lost, "those that are gone");
                return given ->
                        new Said.Services(given.get(kept), given.get(gained), given.get(reduced), given.get(lost));
            });

    private static final Codec<NeededConsent> CONSENT = ObjectCodec.of(
            "needed consent",
            "A consent without which the changes may not happen.",
            "{at: '1', service: commitment, extent: term}",
            keys -> {
                var at = keys.required(
                        "at",
                        Names.HOLDING,
                        NeededConsent::at,
                        "the holding that brings the service, or would be bound");
                var service = keys.required(
                        "service",
                        Scalars.TEXT,
                        NeededConsent::service,
                        "the service's name; 'commitment' for a longer term");
                var extent = keys.required(
                        "extent",
                        Scalars.words(Consent.Extent.class),
                        NeededConsent::extent,
                        "how far the consent must go");
                return given -> new NeededConsent(given.get(at), given.get(service), given.get(extent));
            });

    private static final Codec<Said.Bound> BOUND =
            ObjectCodec.of("bound", "A commitment.", "{on: '1', until: 2014-03-12}", keys -> {
                var on = keys.required("on", Names.HOLDING, Said.Bound::on, "the holding that is bound");
                var until =
                        keys.required("until", Scalars.DATE, Said.Bound::until, "the day after its last, exclusive");
                return given -> new Said.Bound(given.get(on), given.get(until));
            });

    private static final Codec<Said.Fee> FEE =
            ObjectCodec.of("fee", "Something that is charged once.", "{name: Delivery, amount: 19.00}", keys -> {
                var name = keys.required("name", Scalars.TEXT, Said.Fee::name, "what the customer reads");
                var amount = keys.required(
                        "amount",
                        Scalars.PRICE,
                        Said.Fee::amount,
                        "the amount, in the basis of its price; of a reduction, below zero");
                return given -> new Said.Fee(given.get(name), given.get(amount));
            });

    private static final Codec<Leaving> LEAVING =
            ObjectCodec.of("leaving", "What it costs to leave on a day.", "{on: 2013-12-12, costs: 30.00}", keys -> {
                var on = keys.required("on", Scalars.DATE, Leaving::on, "the day of leaving");
                var costs = keys.required(
                        "costs", Scalars.AMOUNT, Leaving::costs, "what leaving costs that staying would not");
                return given -> new Leaving(given.get(on), given.get(costs));
            });

    static final Codec<Said> SAID = ObjectCodec.of(
            "says",
            "What is promised. What it does not speak of is not promised; what it speaks of, it says completely: an empty"
                    + " list of fees says that there are none.",
            "{more: {perMonth: 5.00, months: 6}, services: {kept: [TV]}}",
            keys -> {
                var more = keys.optional("more", MORE, Said::more, "not said", "how much more per month");
                var prices = said(keys, "prices", PRICE, Said::prices, "the price per month over time");
                var services =
                        keys.optional("services", SERVICES, Said::services, "not said", "what becomes of the services");
                var consents =
                        said(keys, "consents", CONSENT, Said::consents, "the consents that are said to be needed");
                var commitments =
                        said(keys, "commitments", BOUND, Said::commitments, "the commitments that begin or go on");
                var fees = said(keys, "fees", FEE, Said::fees, "what is charged once");
                var bills = said(keys, "bills", BillText.BILL, Said::bills, "the bills, from the first");
                var leaving = said(keys, "leaving", LEAVING, Said::leaving, "what leaving costs, by day");
                var totals = keys.usually(
                        "totals",
                        Maps.sorted(Scalars.COUNT, Scalars.AMOUNT),
                        TreeMap.empty(),
                        Said::totals,
                        "not said",
                        "what is billed over months, by their number");
                var assumptions = said(
                        keys,
                        "assumptions",
                        Scalars.words(Assumption.class),
                        Said::assumptions,
                        "what is taken for granted");
                return given -> Said.builder()
                        .more(given.get(more))
                        .prices(given.get(prices))
                        .services(given.get(services))
                        .consents(given.get(consents))
                        .commitments(given.get(commitments))
                        .fees(given.get(fees))
                        .bills(given.get(bills))
                        .leaving(given.get(leaving))
                        .totals(given.get(totals))
                        .assumptions(given.get(assumptions))
                        .build();
            });

    private SaidText() {}

    private static <T, V> Key<T, Vector<V>> list(
            Keys<T> keys, String name, Codec<V> codec, Function<T, Vector<V>> get, String meaning) {
        return keys.usually(name, Lists.of(codec), Vector.empty(), get, "none", meaning);
    }

    private static <V> Key<Said, Option<Vector<V>>> said(
            Keys<Said> keys, String name, Codec<V> codec, Function<Said, Option<Vector<V>>> get, String meaning) {
        return keys.optional(name, Lists.of(codec), get, "not said", meaning);
    }
}
