package dev.holdfast.benchmarks;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * A small tariff to measure with: three products, three packs of them at the triple-play prices of July 2013, three options,
 * and a promotion.
 */
final class Tariff {

    static final LocalDate FROM = LocalDate.of(2013, 7, 1);

    private Tariff() {}

    static Catalog catalog() {
        CatalogVersion version = CatalogVersion.builder()
                .from(FROM)
                .currency("EUR")
                .taxedAs(TaxCategory.taxed("standard", TaxRate.from(FROM, "21")))
                .offers(List.<Offer>of(
                        product("internet", ServiceKind.INTERNET, "EUR 29.95"),
                        product("tv", ServiceKind.TV, "EUR 19.95"),
                        product("phone", ServiceKind.FIXED_LINE, "EUR 24.95"),
                        pack("start", "EUR 57.95"),
                        pack("confort", "EUR 62.95"),
                        pack("maxi", "EUR 74.95"),
                        option("bouquet", "EUR 6.00"),
                        option("decoder", "EUR 9.00"),
                        option("sports", "EUR 12.00")))
                .promotions(Vector.of(Promotion.builder()
                        .id("welcome")
                        .benefit(new Benefit.AmountOff(BigMoney.parse("EUR 10.00")))
                        .scope(Selection.of("start"))
                        .lasting(new Lasting.Periods(24))
                        .build()))
                .build();
        return Catalog.of("benchmark", List.of(version)).get();
    }

    private static Product product(String id, ServiceKind kind, String price) {
        return Product.builder()
                .id(id)
                .services(List.of(Service.of(kind, id)))
                .charges(List.of(Recurring.monthly("fee", Flat.of(price))))
                .build();
    }

    private static Pack pack(String id, String price) {
        return Pack.builder()
                .id(id)
                .slots(List.of(
                        slot("internet", ServiceKind.INTERNET),
                        slot("tv", ServiceKind.TV),
                        slot("phone", ServiceKind.FIXED_LINE)))
                .charges(List.of(Recurring.monthly("fee", Flat.of(price))))
                .build();
    }

    private static AddOn option(String id, String price) {
        return AddOn.builder()
                .id(id)
                .charges(List.of(Recurring.monthly("fee", Flat.of(price))))
                .build();
    }

    private static Slot slot(String product, ServiceKind kind) {
        return Slot.builder().name(product).kind(kind).allowed(product).build();
    }
}
