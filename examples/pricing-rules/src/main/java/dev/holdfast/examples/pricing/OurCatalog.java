package dev.holdfast.examples.pricing;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/** What we sell: telephones by the seat, at a price of our own, and a recording of calls beside them. */
public final class OurCatalog {

    /** Ten seats at 1.00 each, every further one at 0.80. */
    public static final PriceModel SEATS =
            new BulkPrice(BigMoney.parse("EUR 1.00"), BigMoney.parse("EUR 0.80"), BigDecimal.TEN);

    private OurCatalog() {}

    /**
     * The catalogue.
     *
     * @return the catalogue, of one version
     */
    public static Catalog catalog() {
        return Catalog.of(
                        "ours",
                        Vector.of(CatalogVersion.builder()
                                .from(LocalDate.of(2020, 1, 1))
                                .currency("EUR")
                                .taxedAs(TaxCategory.taxed("standard", TaxRate.from(LocalDate.EPOCH, "21")))
                                .offers(Vector.of(
                                        Product.builder()
                                                .id("seats")
                                                .charges(Vector.of(Recurring.monthly("monthly", SEATS)))
                                                .build(),
                                        AddOn.builder()
                                                .id("recording")
                                                .hosts(Vector.of(OfferId.of("seats")))
                                                .charges(Vector.of(Recurring.monthly("monthly", Flat.of("EUR 4.90"))))
                                                .build()))
                                .build()))
                .get();
    }
}
