package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Priced;
import dev.holdfast.catalog.price.Unpriced;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class UnwritableTest {

    @Test
    void a_price_model_of_the_hosts_own_is_refused_with_its_place() {
        Catalog catalog = catalog(version(new ByTheMoon()));
        assertThat(CatalogFile.write(catalog).getError()).singleElement().satisfies(refused -> {
            assertThat(refused.place()).isEqualTo("versions / 1 / products / pool / charges / monthly / price");
            assertThat(refused.what())
                    .isEqualTo("price of " + ByTheMoon.class.getName() + " is the host's own and cannot be written");
            assertThat(refused.mend()).startsWith("use 'unpublished', or an amount of money");
        });
        assertThat(CatalogFile.writeJson(catalog).isInvalid()).isTrue();
    }

    @Test
    void a_condition_of_the_hosts_own_is_refused_with_its_place() {
        Eligibility leftHanded = situation -> situation.facts().others().containsKey("left-handed");
        Promotion promotion = Promotion.builder()
                .id("left")
                .benefit(new Benefit.PercentOff(BigDecimal.TEN, Option.none()))
                .eligibility(Vector.of(new Eligibility.AnyOf(Vector.of(new Eligibility.NewCustomer(), leftHanded))))
                .build();
        Catalog catalog = catalog(version(Flat.of("EUR 20.00")).withPromotions(Vector.of(promotion)));
        assertThat(CatalogFile.write(catalog).getError().map(Unwritable::place))
                .containsExactly("versions / 1 / promotions / left / eligibility / 1 / anyOf / 2");
    }

    @Test
    void everything_that_cannot_be_written_is_told_at_once() {
        Offer pool = version(new ByTheMoon()).offers().head();
        Offer sauna = ((Product) pool).withId(OfferId.of("sauna"));
        Catalog catalog = catalog(version(new ByTheMoon()).withOffers(Vector.of(pool, sauna)));
        assertThat(CatalogFile.write(catalog).getError()).hasSize(2);
    }

    private static Catalog catalog(CatalogVersion version) {
        return Catalog.of("gym", Vector.of(version)).get();
    }

    private static CatalogVersion version(PriceModel price) {
        return CatalogVersion.builder()
                .from(LocalDate.of(2013, 7, 1))
                .currency("EUR")
                .taxedAs(TaxCategory.taxed("standard", TaxRate.from(LocalDate.of(2000, 1, 1), "21")))
                .offers(Vector.of(Product.builder()
                        .id("pool")
                        .services(Vector.of(Service.of(ServiceKind.of("pool"), "pool")))
                        .charges(Vector.of(Recurring.monthly("monthly", price)))
                        .build()))
                .build();
    }

    private record ByTheMoon() implements PriceModel {
        @Override
        public Either<Unpriced, Priced> price(Metered metered) {
            return Either.left(new Unpriced("the moon is not up"));
        }

        @Override
        public Vector<BigMoney> rates() {
            return Vector.empty();
        }
    }
}
