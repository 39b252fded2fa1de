package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.Taxation;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Where a host adds something to a bill: the day, and what holds there unless something else is said.
 *
 * @param version what is sold on the day, if anything is
 * @param on the day
 * @param region the tariff region of the customer, or none
 * @param subscription what the addition is for, or none
 * @param prices whether amounts contain their tax
 */
public record Counter(
        Option<CatalogVersion> version,
        LocalDate on,
        Option<String> region,
        Option<SubscriptionId> subscription,
        PriceBasis prices) {

    /**
     * Where prices are those of a catalogue.
     *
     * @param catalog what is sold
     * @param facts what is known of the customer
     * @param on the day
     * @param subscription what the addition is for, or none
     * @return the counter
     */
    public static Counter of(Catalog catalog, Facts facts, LocalDate on, Option<SubscriptionId> subscription) {
        Option<CatalogVersion> version = catalog.asOf(on);
        PriceBasis prices = version.map(sold ->
                        facts.segment().flatMap(sold.basisBySegment()::get).getOrElse(sold.basis()))
                .getOrElse(PriceBasis.TAX_EXCLUSIVE);
        return new Counter(version, on, facts.region(), subscription, prices);
    }

    /**
     * The same with another rule for amounts that do not say it themselves.
     *
     * @param basis whether they contain their tax
     * @return the counter
     */
    public Counter pricing(PriceBasis basis) {
        return new Counter(version, on, region, subscription, basis);
    }

    /**
     * How something is taxed there.
     *
     * @param stated how, if it is said
     * @return as it is said, or as the catalogue taxes what says nothing of its tax
     * @throws IllegalArgumentException if the catalogue does not tell it for the day
     */
    public TaxedAs tax(Option<StatedTax> stated) {
        return stated.map(tax -> tax.said().fold(this::category, as -> as)).getOrElse(this::usual);
    }

    private TaxedAs usual() {
        Taxation usual = version.map(CatalogVersion::taxation)
                .getOrElseThrow(() -> new IllegalArgumentException("nothing is sold on " + on + "; say 'tax'"));
        if (usual.shares().size() != 1) {
            throw new IllegalArgumentException(
                    "the catalogue divides its prices among several tax categories; say 'tax'");
        }
        return category(usual.shares().head().category());
    }

    private TaxedAs category(String id) {
        TaxCategory category = version.flatMap(sold -> sold.taxCategory(id))
                .getOrElseThrow(() -> new IllegalArgumentException(
                        "the catalogue has no tax category '" + id + "' on " + on + "; say one of its own, or a rate"));
        return TaxedAs.of(category, on, region)
                .getOrElseThrow(() -> new IllegalArgumentException(
                        "the catalogue states no rate of tax category '" + id + "' on " + on + "; say the rate"));
    }
}
