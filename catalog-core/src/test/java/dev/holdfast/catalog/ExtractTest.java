package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.CINEMA;
import static dev.holdfast.catalog.Tariff.JANUARY_2014;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.TV;
import static dev.holdfast.catalog.Tariff.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ExtractTest {

    private static final Vector<SalesWindow> SHOP = only("shop");
    private static final Product FLASH =
            Tariff.product("flash", ServiceKind.TV, "EUR 9.00").withSales(only("web"));

    private static Vector<SalesWindow> only(String... channels) {
        return Vector.of(new SalesWindow(DateWindow.ALWAYS, TreeSet.of(channels), TreeSet.empty()));
    }

    private static CatalogVersion extract(CatalogVersion version) {
        return Catalog.of("tariff", Vector.of(version))
                .get()
                .forChannel("shop")
                .get()
                .versions()
                .head()
                ._2();
    }

    private static Vector<String> ids(CatalogVersion version) {
        return version.offers().map(Offer::id).map(OfferId::value);
    }

    @Test
    void what_every_channel_sells_is_in_every_extract() {
        assertThat(extract(SOUND)).isEqualTo(SOUND);
    }

    @Test
    void what_only_another_channel_sells_is_left_out_with_its_promotions() {
        Promotion onFlash = Tariff.percentOff("flash-sale", Selection.ALL)
                .withEligibility(Vector.of(new Eligibility.ThroughChannel(TreeSet.of("web"))));
        Promotion forWeb =
                WELCOME.withId(PromotionId.of("web-only")).withSales(only("web").head());
        CatalogVersion version =
                SOUND.withOffers(SOUND.offers().append(FLASH)).withPromotions(Vector.of(WELCOME, onFlash, forWeb));

        assertThat(extract(version)).isEqualTo(SOUND);
    }

    @Test
    void what_something_else_names_stays_and_is_not_sold() {
        CatalogVersion version = SOUND.withOffers(
                SOUND.offers().replace(TV, TV.withSales(only("web"))).replace(CINEMA, CINEMA.withSales(SHOP)));

        assertThat(ids(extract(version))).isEqualTo(ids(version));
        assertThat(extract(version).offer(TV.id()).get().sales()).isEmpty();
        assertThat(extract(version).offer(CINEMA.id()).get().sales()).isEqualTo(SHOP);
    }

    @Test
    void no_other_channel_is_named() {
        CatalogVersion version =
                SOUND.withOffers(SOUND.offers().replace(CINEMA, CINEMA.withSales(only("shop", "web"))));

        assertThat(extract(version).offer(CINEMA.id()).get().sales()).isEqualTo(SHOP);
        assertThat(extract(version).toString()).doesNotContain("web");
    }

    @Test
    void a_promotion_whose_offers_are_all_left_out_is_left_out_too() {
        Promotion onTelevision = Tariff.percentOff("on-flash", Selection.of(ServiceKind.EQUIPMENT));
        Product decoder =
                Tariff.product("decoder", ServiceKind.EQUIPMENT, "EUR 5.00").withSales(only("web"));
        CatalogVersion version = SOUND.withOffers(SOUND.offers().append(decoder))
                .withPromotions(SOUND.promotions().append(onTelevision));

        assertThat(extract(version)).isEqualTo(SOUND);
    }

    @Test
    void what_a_revision_moves_holders_to_stays_in() {
        CatalogVersion version = SOUND.withOffers(SOUND.offers().append(FLASH.withSales(Vector.empty())))
                .withRevisions(SOUND.revisions().map(revision -> revision.movingTo(FLASH.id())));

        assertThat(extract(version).offer(FLASH.id())).isNotEmpty();
    }

    @Test
    void what_one_version_sells_through_the_channel_stays_in_all_of_them() {
        CatalogVersion earlier = SOUND.withOffers(SOUND.offers().append(FLASH.withSales(SHOP)));
        CatalogVersion later = SOUND.withOffers(SOUND.offers().append(FLASH)).withFrom(JANUARY_2014);
        Catalog extract = Catalog.of("tariff", Vector.of(earlier, later))
                .get()
                .forChannel("shop")
                .get();

        assertThat(extract.offer(JANUARY_2014, FLASH.id()).get().sales()).isEmpty();
        assertThat(extract.id()).isEqualTo(new CatalogId("tariff"));
    }
}
