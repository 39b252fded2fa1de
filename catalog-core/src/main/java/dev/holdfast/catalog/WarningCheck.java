package dev.holdfast.catalog;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.price.Capacity;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Finds what deserves a look: packs dearer than their parts, rates not stated, days that short months do not have, use
 * that is included in one unit and charged in another, sizes of what nothing measures.
 */
record WarningCheck(Brochure brochure) {

    private static final int SHORTEST_MONTH = 28;

    /** What is known of everything that is held. */
    private static final Vector<String> MEASURED = Vector.of(Metered.QUANTITY, Metered.SENIORITY, Metered.HELD);

    Vector<CatalogProblem> problems() {
        return new PackPrices(brochure)
                .dearerThanParts()
                .appendAll(ratesNotStated())
                .appendAll(clamped())
                .appendAll(brochure.offers().flatMap(WarningCheck::unitsDiffer))
                .appendAll(brochure.charges().flatMap(WarningCheck::notMeasured));
    }

    private Vector<CatalogProblem> ratesNotStated() {
        CatalogVersion version = brochure.version();
        return version.taxCategories()
                .filter(category -> !hasRate(category, version.from()) && isUsed(category))
                .map(category -> Brochure.whole(version)
                        .inside("tax category " + category.id(), category)
                        .problem(
                                Code.TAX_RATE_NOT_STATED,
                                "no rate is stated for " + version.from() + ", and billing will refuse that day",
                                "state the rate from that day or before"));
    }

    /** One allowance counts data in GB, a charge of the same offer in MB: to whoever rates use they are strangers. */
    private static Vector<CatalogProblem> unitsDiffer(Placed<Offer> offer) {
        return offer.part()
                .allowances()
                .flatMap(allowance -> offer.part()
                        .charges()
                        .flatMap(charge -> charge instanceof UsageCharge usage && meets(allowance, usage)
                                ? Option.some(usage)
                                : Option.<UsageCharge>none())
                        .map(usage -> offer.inside("allowance " + allowance.id(), allowance)
                                .problem(
                                        Code.UNITS_DIFFER,
                                        "it does not count " + usage.traffic().service() + " in "
                                                + usage.traffic().unit() + ", as charge " + usage.id() + " does",
                                        "cover it in " + usage.traffic().unit()
                                                + " too, and say by draws how much of the allowance each uses up")));
    }

    private static boolean meets(Allowance allowance, UsageCharge usage) {
        Vector<Traffic> same = allowance
                .covers()
                .filter(traffic -> traffic.service().equals(usage.traffic().service())
                        && (traffic.zone().isEmpty()
                                || traffic.zone().equals(usage.traffic().zone())));
        return same.nonEmpty()
                && !same.exists(traffic -> traffic.unit().equals(usage.traffic().unit()));
    }

    /** Only use is reported with meters; of what is held only the quantity and the seniority are known. */
    private static Vector<CatalogProblem> notMeasured(Placed<Charge> charge) {
        return charge.part() instanceof UsageCharge || !(charge.part().price() instanceof Capacity capacity)
                ? Vector.empty()
                : capacity.limited()
                        .removeAll(MEASURED)
                        .map(meter -> charge.problem(
                                Code.NOT_MEASURED,
                                "nothing measures " + meter + " of what is held, so that its smallest size is charged",
                                "name the limit 'quantity', or charge the use of it"));
    }

    private boolean isUsed(TaxCategory category) {
        return brochure.charges()
                .map(charge -> brochure.version().taxationOf(charge.part()))
                .exists(taxation ->
                        taxation.shares().exists(share -> share.category().equals(category.id())));
    }

    // a rate in one region is enough to show that the category was thought of
    private static boolean hasRate(TaxCategory category, LocalDate day) {
        return category.rates()
                .map(TaxRate::region)
                .append(Option.none())
                .exists(region -> category.rateOn(day, region).isDefined());
    }

    private Vector<CatalogProblem> clamped() {
        return Vector.of(Brochure.whole(brochure.version()))
                .flatMap(version -> clamped(version, version.part().from()))
                .appendAll(brochure.revisions()
                        .flatMap(revision ->
                                clamped(revision, revision.part().reach().from())))
                .appendAll(brochure.promotions().flatMap(WarningCheck::clampedEnd));
    }

    private static Vector<CatalogProblem> clampedEnd(Placed<Promotion> promotion) {
        return promotion.part().lasting() instanceof Lasting.Until until
                ? clamped(promotion, until.end())
                : Vector.empty();
    }

    private static Vector<CatalogProblem> clamped(Placed<?> placed, LocalDate day) {
        return day.getDayOfMonth() <= SHORTEST_MONTH
                ? Vector.empty()
                : Vector.of(placed.problem(
                        Code.ANCHOR_CLAMPED,
                        day + " is a day that short months do not have",
                        "take a day up to the 28th, or mind that months counted from it move to their last day"));
    }
}
