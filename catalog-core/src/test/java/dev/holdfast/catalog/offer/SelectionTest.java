package dev.holdfast.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Flat;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Charge MONTHLY = Recurring.monthly("monthly", Flat.of("EUR 20"));
    private static final Charge ACTIVATION = OneOff.of("activation", Flat.of("EUR 50"));
    private static final Product TV = product("tv", ServiceKind.TV);
    private static final Product SIM = product("sim", ServiceKind.MOBILE_LINE);

    @Test
    void what_is_left_empty_does_not_restrict() {
        assertThat(Selection.ALL.means(TV)).isTrue();
        assertThat(Selection.ALL.means(TV, MONTHLY)).isTrue();
    }

    @Test
    void offers_are_meant_by_name() {
        assertThat(Selection.of("tv", "radio").means(TV)).isTrue();
        assertThat(Selection.of("tv", "radio").means(SIM)).isFalse();
    }

    @Test
    void offers_are_meant_by_a_kind_of_service_they_bring() {
        assertThat(Selection.of(ServiceKind.TV).means(TV)).isTrue();
        assertThat(Selection.of(ServiceKind.TV).means(SIM)).isFalse();
    }

    @Test
    void name_and_kind_restrict_together() {
        Selection both = new Selection(
                TreeSet.of(OfferId.of("tv")), TreeSet.of(ServiceKind.MOBILE_LINE), TreeSet.empty(), TreeSet.empty());

        assertThat(both.means(TV)).isFalse();
        assertThat(both.means(SIM)).isFalse();
    }

    @Test
    void an_exception_beats_everything() {
        Selection allButTv = new Selection(
                TreeSet.of(OfferId.of("tv"), OfferId.of("sim")),
                TreeSet.empty(),
                TreeSet.empty(),
                TreeSet.of(OfferId.of("tv")));

        assertThat(allButTv.means(TV)).isFalse();
        assertThat(allButTv.means(TV, MONTHLY)).isFalse();
        assertThat(allButTv.means(SIM)).isTrue();
    }

    @Test
    void charges_are_meant_by_name_within_the_offers_meant() {
        Selection monthly = Selection.of("tv").charges("monthly");

        assertThat(monthly.means(TV, MONTHLY)).isTrue();
        assertThat(monthly.means(TV, ACTIVATION)).isFalse();
        assertThat(monthly.means(SIM, MONTHLY)).isFalse();
        assertThat(Selection.of(ServiceKind.TV).charges("monthly").means(TV, MONTHLY))
                .isTrue();
    }

    private static Product product(String id, ServiceKind kind) {
        return Product.builder()
                .id(id)
                .services(Vector.of(Service.of(ServiceKind.EQUIPMENT, "box"), Service.of(kind, id)))
                .charges(Vector.of(MONTHLY, ACTIVATION))
                .build();
    }
}
