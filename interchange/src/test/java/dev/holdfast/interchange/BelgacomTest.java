package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Level;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BelgacomTest {

    private static final LocalDate BEFORE = LocalDate.of(2013, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2013, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2014, 1, 1);

    private final Catalog catalog =
            CatalogFile.read(Project.example("belgacom-2013.yaml")).get();

    @Test
    void the_published_prices_change_on_the_first_of_july() {
        assertThat(price(BEFORE, "start")).isEqualTo(Flat.of("EUR 55.95"));
        assertThat(price(BEFORE, "confort")).isEqualTo(Flat.of("EUR 59.95"));
        assertThat(price(BEFORE, "maxi")).isEqualTo(Flat.of("EUR 73.95"));
        assertThat(price(JULY, "start")).isEqualTo(Flat.of("EUR 57.95"));
        assertThat(price(JULY, "confort")).isEqualTo(Flat.of("EUR 62.95"));
        assertThat(price(JULY, "maxi")).isEqualTo(Flat.of("EUR 74.95"));
    }

    @Test
    void everybody_pays_the_new_prices() {
        assertThat(version(BEFORE).revisions()).isEmpty();
        assertThat(version(JULY).revisions())
                .singleElement()
                .satisfies(revision -> assertThat(revision.reach()).isEqualTo(Reach.everybodyFrom(JULY)));
    }

    @Test
    void a_later_version_keeps_what_it_does_not_state() {
        assertThat(price(LATER, "start")).isEqualTo(price(JULY, "start"));
        assertThat(version(LATER).offers()).hasSameSizeAs(version(BEFORE).offers());
        assertThat(version(LATER).promotions()).isEqualTo(version(JULY).promotions());
        assertThat(version(LATER).rules()).isEqualTo(version(BEFORE).rules());
        assertThat(version(LATER).revisions()).isEmpty();
    }

    @Test
    void start_is_retired_later() {
        assertThat(offer(JULY, "start").lifecycle().on(LATER)).isEqualTo(Lifecycle.State.LAUNCHED);
        assertThat(offer(LATER, "start").lifecycle().on(LATER)).isEqualTo(Lifecycle.State.RETIRED);
    }

    @Test
    void tv_start_brings_channels_and_a_decoder() {
        Offer tv = offer(JULY, "tv-start");
        assertThat(tv.services().map(service -> service.kind())).containsExactly(ServiceKind.TV, ServiceKind.EQUIPMENT);
        assertThat(tv.services().head().features().get("channels")).contains(Level.of(70, ""));
    }

    @Test
    void the_bouquet_is_offered_for_six_months() {
        assertThat(price(JULY, "bouquet")).isEqualTo(Flat.of("EUR 6.00"));
        assertThat(version(JULY)
                        .promotion(PromotionId.of("bouquet-offered"))
                        .get()
                        .lasting())
                .isEqualTo(new Lasting.For(Span.months(6)));
    }

    @Test
    void written_and_read_again_it_is_equal() {
        String yaml = CatalogFile.write(catalog).get();
        String json = CatalogFile.writeJson(catalog).get();
        assertThat(CatalogFile.parse(yaml, "written").get()).isEqualTo(catalog);
        assertThat(CatalogFile.parse(json, "written").get()).isEqualTo(catalog);
    }

    private CatalogVersion version(LocalDate date) {
        return catalog.asOf(date).get();
    }

    private Offer offer(LocalDate date, String id) {
        return version(date).offer(OfferId.of(id)).get();
    }

    private Object price(LocalDate date, String id) {
        return offer(date, id).charge(ChargeId.of("monthly")).get().price();
    }
}
