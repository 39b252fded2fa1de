package dev.holdfast.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What goes with something that is removed. */
class RemovalTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    private final Context context = Context.of(
            Catalog.of(
                            "tariff",
                            Vector.of(CatalogVersion.builder()
                                    .from(JANUARY)
                                    .currency("EUR")
                                    .taxedAs(TaxCategory.taxed("standard", TaxRate.from(JANUARY, "21")))
                                    .offers(offers())
                                    .build()))
                    .get(),
            AccountTerms.of("account", 1, "Europe/Brussels", "EUR"));

    /**
     * <pre>
     * 1 January           1 February          1 March
     * solo ───────────────────────────────────┐ removed
     *                     duo, with TV ───────┘ TV would be lost with it (recorded in April)
     * </pre>
     */
    @Test
    void a_change_before_a_planned_removal_is_rejected_if_the_removal_would_take_a_service_nobody_has_named() {
        Subscription leaving = decide(leaving(), removal());

        assertThat(leaving.decide(recordedLate(), context).getLeft().codes()).containsExactly("LATER_CHANGE_CONFLICTS");
    }

    @Test
    void removing_a_pack_takes_with_it_what_was_put_into_it_after_the_removal_was_planned() {
        Request removal = removal()
                .consenting(Consent.toLose(
                        new HeldService("1/tv", Service.of(ServiceKind.TV, "tv")), "customer", Instant.EPOCH));
        Subscription leaving = decide(leaving(), removal);

        Subscription changed = decide(leaving, recordedLate());

        assertThat(changed.stateOn(FEBRUARY).holdings()).hasSize(3);
        assertThat(changed.stateOn(MARCH).holdings()).isEmpty();
    }

    /** After the removal, which a change recorded before it would find pending. */
    private static Request recordedLate() {
        return Command.ChangeOffer.to("duo").on(FEBRUARY).at(Instant.parse("2024-04-01T00:00:00Z"));
    }

    private Subscription leaving() {
        return decide(Subscription.none("home"), Command.Subscribe.to("solo").on(JANUARY));
    }

    private static Request removal() {
        return Command.Remove.of("1")
                .on(MARCH)
                .consenting(Consent.toLose(
                        new HeldService("1/internet", Service.of(ServiceKind.INTERNET, "internet")),
                        "customer",
                        Instant.EPOCH));
    }

    private Subscription decide(Subscription subscription, Request request) {
        return subscription.decide(request, context).get().after();
    }

    private static Vector<Offer> offers() {
        return Vector.of(
                pack("solo", slot(ServiceKind.INTERNET)),
                pack("duo", slot(ServiceKind.INTERNET), slot(ServiceKind.TV)),
                product(ServiceKind.INTERNET),
                product(ServiceKind.TV));
    }

    private static Pack pack(String id, Slot... slots) {
        return Pack.builder().id(id).slots(Vector.of(slots)).build();
    }

    private static Slot slot(ServiceKind kind) {
        return Slot.builder()
                .name(kind.value())
                .kind(kind)
                .allowed(Vector.of(OfferId.of(kind.value())))
                .build();
    }

    private static Product product(ServiceKind kind) {
        return Product.builder()
                .id(kind.value())
                .services(Vector.of(Service.of(kind, kind.value())))
                .build();
    }
}
