package dev.holdfast.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What fills a slot keeps its identity as long as it fills it. */
class FillingsTest {

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
                                    .offers(Vector.<Offer>of(
                                            mobile("mobiles"), mobile("others"), sim("red"), sim("blue")))
                                    .build()))
                    .get(),
            AccountTerms.of("account", 1, "Europe/Brussels", "EUR"));

    @Test
    void asking_for_what_is_left_in_a_slot_changes_nothing() {
        Subscription left =
                decide(twoSims(), Command.Remove.of(HoldingId.of("1/sims")).on(FEBRUARY));

        assertThat(left.decide(change(Chosen.of("mobiles").filling("sims", "red")), context)
                        .getLeft()
                        .codes())
                .containsExactly("SAME_OFFER");
    }

    @Test
    void a_sim_stays_the_same_holding_when_the_pack_changes_after_the_sim_before_it_left() {
        Subscription left =
                decide(twoSims(), Command.Remove.of(HoldingId.of("1/sims")).on(FEBRUARY));

        assertThat(sims(decide(left, change(Chosen.of("others"))))).containsExactly("1/sims-2 red since 2024-01-01");
    }

    @Test
    void a_new_sim_takes_the_place_that_was_left() {
        Subscription left =
                decide(twoSims(), Command.Remove.of(HoldingId.of("1/sims")).on(FEBRUARY));

        assertThat(sims(decide(left, change(Chosen.of("mobiles").filling("sims", "red", "blue")))))
                .containsExactly("1/sims blue since 2024-03-01", "1/sims-2 red since 2024-01-01");
    }

    @Test
    void another_sim_in_the_place_of_one_takes_over_its_holding() {
        assertThat(sims(decide(twoSims(), change(Chosen.of("mobiles").filling("sims", "blue", "red")))))
                .containsExactly("1/sims red since 2024-01-01", "1/sims-2 blue since 2024-01-01");
    }

    @Test
    void an_offer_that_the_slot_does_not_take_is_refused_also_if_the_catalogue_has_no_such_offer() {
        assertThat(refusals(Command.Subscribe.to(Chosen.of("mobiles").filling("sims", "green", "mobiles"))))
                .containsExactly("NOT_ALLOWED_IN_SLOT", "NOT_ALLOWED_IN_SLOT");
    }

    @Test
    void all_that_is_wrong_with_a_choice_is_said_at_once() {
        assertThat(refusals(Command.Subscribe.to(
                        Chosen.of("mobiles").filling("sims", "green").filling("tv", "red"))))
                .containsExactlyInAnyOrder("NOT_ALLOWED_IN_SLOT", "UNKNOWN_SLOT");
    }

    @Test
    void filling_the_slot_of_something_without_slots_is_refused() {
        assertThat(refusals(Command.Subscribe.to(Chosen.of("red").filling("sims", "blue"))))
                .containsExactly("WRONG_KIND_OF_OFFER");
    }

    @Test
    void adding_a_product_to_a_host_is_refused() {
        assertThat(refusals(new Command.Add(Chosen.of("red"), Option.some(HoldingId.of("1")))))
                .containsExactly("WRONG_KIND_OF_OFFER");
    }

    private Vector<String> refusals(Command command) {
        return Subscription.none("home")
                .decide(command.on(JANUARY), context)
                .getLeft()
                .codes();
    }

    private Subscription twoSims() {
        return decide(
                Subscription.none("home"),
                Command.Subscribe.to(Chosen.of("mobiles").filling("sims", "red", "red"))
                        .on(JANUARY));
    }

    private static Request change(Chosen chosen) {
        return Command.ChangeOffer.to(chosen).on(MARCH);
    }

    private static Vector<String> sims(Subscription subscription) {
        return subscription
                .stateOn(MARCH)
                .on(HoldingId.of("1"))
                .map(holding -> holding.id() + " " + holding.offer() + " since " + holding.since())
                .toVector();
    }

    private Subscription decide(Subscription subscription, Request request) {
        return subscription.decide(request, context).get().after();
    }

    private static Pack mobile(String id) {
        return Pack.builder()
                .id(id)
                .slots(Vector.of(Slot.builder()
                        .name("sims")
                        .kind(ServiceKind.MOBILE_LINE)
                        .min(0)
                        .max(2)
                        .allowed(Vector.of("red", "blue").map(OfferId::of))
                        .build()))
                .build();
    }

    private static Product sim(String id) {
        return Product.builder().id(id).build();
    }
}
