package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogProblem;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.comparison.OfferDifference;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.price.Capacity;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.interchange.invoice.InvoiceTree;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was said and changes no amount, though whoever wrote it most likely thought that it does. Nothing is wrong with
 * it, so that it is told and not refused.
 *
 * @param catalog what is sold
 * @param subscriptions what was held
 * @param reports what was reported
 * @param invoices what was billed
 */
record Notes(Catalog catalog, Vector<Subscription> subscriptions, Vector<Report> reports, Vector<Invoice> invoices) {

    /** What the catalogue warns about and what would be charged otherwise. */
    private static final Set<CatalogProblem.Code> WARNINGS =
            EnumSet.of(CatalogProblem.Code.UNITS_DIFFER, CatalogProblem.Code.NOT_MEASURED);

    static Notes of(Played played) {
        return new Notes(
                played.script().catalog(),
                played.subscriptions(),
                played.books().flatMap(books -> books.account().reports()),
                played.invoices());
    }

    Vector<String> all() {
        return catalog.warnings()
                .filter(warning -> WARNINGS.contains(warning.code()))
                .map(warning -> warning.place() + ": " + warning.what() + "; " + warning.mend())
                .appendAll(held().flatMap(this::notCounted))
                .appendAll(catalog.versions().values().toVector().sliding(2).flatMap(this::unreached))
                .appendAll(held().flatMap(this::notReported))
                .appendAll(InvoiceTree.ofNothing(invoices))
                .distinct();
    }

    private Vector<Holding> held() {
        return subscriptions
                .flatMap(subscription -> subscription.timeline().changes().values())
                .flatMap(State::holdings);
    }

    private Vector<Offer> offer(Holding holding) {
        return catalog.offer(holding.version(), holding.offer()).toVector();
    }

    /** A quantity of something whose prices are all the same for any. */
    private Vector<String> notCounted(Holding holding) {
        return holding.quantity().compareTo(BigDecimal.ONE) == 0
                ? Vector.empty()
                : offer(holding)
                        .map(offer -> offer.charges().filter(Recurring.class::isInstance))
                        .filter(charges -> charges.nonEmpty() && charges.forAll(charge -> isOneForAll(charge.price())))
                        .map(charges -> "the quantity " + holding.quantity().toPlainString() + " of " + holding.offer()
                                + " changes no price: "
                                + charges.map(Charge::id).mkString(", ")
                                + " costs the same for any; write {perUnit: …} for a price for each");
    }

    private static boolean isOneForAll(PriceModel price) {
        return price instanceof Flat || (price instanceof Capacity capacity && !capacity.reads(Metered.QUANTITY));
    }

    /** A version with other prices for what somebody holds, whom none of its revisions is about. */
    private Vector<String> unreached(Vector<CatalogVersion> pair) {
        if (pair.size() < 2) {
            return Vector.empty();
        }
        CatalogVersion version = pair.last();
        return pair.head()
                .compare(version)
                .changed()
                .filter(changed -> changed.repriced().nonEmpty())
                .map(OfferDifference::to)
                .filter(offer -> isHeldFromBefore(offer, version)
                        && !version.revisions().exists(revision -> revision.on().means(offer)))
                .map(offer -> "version " + version.from() + " has other prices for " + offer.id()
                        + ", and they reach no one who holds it; if they should, add revisions: [{for: [" + offer.id()
                        + "], from: " + version.from() + "}]");
    }

    private boolean isHeldFromBefore(Offer offer, CatalogVersion version) {
        return subscriptions
                .flatMap(subscription -> lives(subscription, version.from()))
                .exists(holding ->
                        holding.offer().equals(offer.id()) && holding.version().isBefore(version.from()));
    }

    private static Vector<Holding> lives(Subscription subscription, LocalDate from) {
        return subscription
                .timeline()
                .changes()
                .filterKeys(day -> !day.isBefore(from))
                .values()
                .toVector()
                .prepend(subscription.stateOn(from))
                .flatMap(State::holdings);
    }

    /** A size of something that no report of that use measures. */
    private Vector<String> notReported(Holding holding) {
        return offer(holding)
                .flatMap(Offer::charges)
                .filter(UsageCharge.class::isInstance)
                .filter(charge -> charge.price() instanceof Capacity)
                .map(charge -> Tuple.of(charge.id(), ((Capacity) charge.price()).limited(), used(charge)))
                .filter(charge -> charge._3().nonEmpty())
                .flatMap(charge -> charge._2()
                        .removeAll(Vector.of(Metered.QUANTITY, Metered.SENIORITY))
                        .reject(meter ->
                                charge._3().exists(used -> used.meter(meter).isDefined()))
                        .map(meter -> "no use of " + charge._1() + " says how much " + meter
                                + " it was, so that its smallest size is charged; write used: {" + charge._1()
                                + ": {meters: {" + meter + ": 12}}}, or name the limit 'quantity'"));
    }

    private Vector<Metered> used(Charge charge) {
        return reports.flatMap(
                report -> report instanceof Report.Used used && used.charge().equals(charge.id())
                        ? Vector.of(used.metered())
                        : Vector.<Metered>empty());
    }
}
