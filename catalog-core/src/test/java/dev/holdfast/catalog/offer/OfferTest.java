package dev.holdfast.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Lifecycle.State;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.time.DateWindow;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final LocalDate JULY = LocalDate.of(2013, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2013, 8, 1);
    private static final Option<String> WEB = Option.some("web");
    private static final Option<String> PRIVATE = Option.some("private");
    private static final Option<String> UNKNOWN = Option.none();

    private static final Recurring MONTHLY = Recurring.monthly("monthly", Flat.of("EUR 20"));
    private static final OneOff ACTIVATION = OneOff.of("activation", Flat.of("EUR 50"));
    private static final Service SERVICE = Service.of(ServiceKind.TV, "TV");
    private static final Allowance DATA = Allowance.of("data", Traffic.of("data", "MB"), Level.of(100, "MB"));
    private static final Product TV = Product.builder()
            .id("tv")
            .services(List.of(SERVICE))
            .charges(List.of(MONTHLY, ACTIVATION))
            .allowances(List.of(DATA))
            .build();
    private static final Slot SLOT =
            Slot.builder().name("tv").kind(ServiceKind.TV).allowed("tv").build();

    @Test
    void an_offer_is_in_design_then_launched_then_retired_each_from_its_day() {
        Lifecycle lifecycle = Lifecycle.launchedUntil(JULY, AUGUST);

        assertThat(lifecycle.on(JULY.minusDays(1))).isEqualTo(State.IN_DESIGN);
        assertThat(lifecycle.on(JULY)).isEqualTo(State.LAUNCHED);
        assertThat(lifecycle.on(AUGUST.minusDays(1))).isEqualTo(State.LAUNCHED);
        assertThat(lifecycle.on(AUGUST)).isEqualTo(State.RETIRED);
        assertThat(Lifecycle.LAUNCHED.on(LocalDate.MIN)).isEqualTo(State.LAUNCHED);
    }

    @Test
    void an_offer_is_sold_while_it_is_launched() {
        Product july = TV.withLifecycle(Lifecycle.launchedUntil(JULY, AUGUST));

        assertThat(july.isSold(JULY, UNKNOWN, UNKNOWN)).isTrue();
        assertThat(july.isSold(AUGUST, UNKNOWN, UNKNOWN)).isFalse();
        assertThat(july.isSold(JULY.minusDays(1), UNKNOWN, UNKNOWN)).isFalse();
    }

    @Test
    void an_offer_is_sold_in_one_of_its_windows() {
        Product twice = TV.withSales(Vector.of(
                window(DateWindow.between(JULY, AUGUST), "web", "private"),
                window(DateWindow.from(AUGUST), "shop", "private")));

        assertThat(twice.isSold(JULY, WEB, PRIVATE)).isTrue();
        assertThat(twice.isSold(AUGUST, Option.some("shop"), PRIVATE)).isTrue();
        assertThat(twice.isSold(AUGUST, WEB, PRIVATE)).isFalse();
        assertThat(TV.withSales(Vector.empty()).isSold(JULY, WEB, PRIVATE)).isFalse();
    }

    @Test
    void what_is_not_known_does_not_fit_a_restriction() {
        SalesWindow window = window(DateWindow.ALWAYS, "web", "private");

        assertThat(window.admits(JULY, WEB, PRIVATE)).isTrue();
        assertThat(window.admits(JULY, UNKNOWN, PRIVATE)).isFalse();
        assertThat(window.admits(JULY, WEB, UNKNOWN)).isFalse();
        assertThat(window.admits(JULY, WEB, Option.some("business"))).isFalse();
        assertThat(SalesWindow.OPEN.admits(JULY, UNKNOWN, UNKNOWN)).isTrue();
    }

    @Test
    void an_offer_may_be_sold_in_some_regions_only() {
        SalesWindow islands = new SalesWindow(
                DateWindow.ALWAYS, TreeSet.empty(), TreeSet.empty(), TreeSet.of("Guadeloupe", "Martinique"));
        Product there = TV.withSales(Vector.of(islands));

        assertThat(there.isSold(JULY, WEB, PRIVATE, Option.some("Martinique"))).isTrue();
        assertThat(there.isSold(JULY, WEB, PRIVATE, Option.some("Guiana"))).isFalse();
        assertThat(there.isSold(JULY, WEB, PRIVATE)).isFalse();
        assertThat(TV.isSold(JULY, WEB, PRIVATE, Option.some("Guiana"))).isTrue();
    }

    @Test
    void an_offer_of_which_nothing_is_said_costs_and_brings_nothing_and_is_sold_everywhere() {
        assertThat(Vector.<Offer>of(
                        Product.builder().id("none").build(),
                        Pack.builder().id("none").slots(List.of()).build(),
                        AddOn.builder().id("none").build()))
                .allSatisfy(offer -> {
                    assertThat(offer.name()).isEqualTo("none");
                    assertThat(offer.charges()).isEmpty();
                    assertThat(offer.services()).isEmpty();
                    assertThat(offer.allowances()).isEmpty();
                    assertThat(offer.rank()).isEmpty();
                    assertThat(offer.isSold(JULY, UNKNOWN, UNKNOWN)).isTrue();
                });
        assertThat(TV.onlyInPack()).isFalse();
    }

    @Test
    void builders_take_any_list() {
        Product product = Product.builder()
                .id("tv")
                .services(List.of(SERVICE))
                .charges(List.of(MONTHLY))
                .allowances(List.of(DATA))
                .build();
        Pack pack = Pack.builder()
                .id("start")
                .slots(List.of(SLOT))
                .charges(List.of(MONTHLY))
                .allowances(List.of(DATA))
                .build();
        AddOn addOn = AddOn.builder()
                .id("cinema")
                .hosts(List.of(TV.id()))
                .services(List.of(SERVICE))
                .charges(List.of(MONTHLY))
                .allowances(List.of(DATA))
                .build();

        assertThat(product.onlyInPack()).isFalse();
        assertThat(product.services()).containsExactly(SERVICE);
        assertThat(product.charges()).containsExactly(MONTHLY);
        assertThat(product.allowances()).containsExactly(DATA);
        assertThat(pack.slots()).containsExactly(SLOT);
        assertThat(pack.charges()).containsExactly(MONTHLY);
        assertThat(pack.allowances()).containsExactly(DATA);
        assertThat(addOn.hosts()).containsExactly(TV.id());
        assertThat(addOn.services()).containsExactly(SERVICE);
        assertThat(addOn.charges()).containsExactly(MONTHLY);
        assertThat(addOn.allowances()).containsExactly(DATA);
    }

    @Test
    void charges_and_slots_are_found_by_name() {
        Pack pack = Pack.builder().id("start").slots(List.of(SLOT)).build();

        assertThat(TV.charge(ChargeId.of("activation"))).containsExactly(ACTIVATION);
        assertThat(TV.charge(ChargeId.of("yearly"))).isEmpty();
        assertThat(pack.slot("tv")).containsExactly(SLOT);
        assertThat(pack.slot("radio")).isEmpty();
    }

    @Test
    void an_add_on_goes_with_its_hosts_or_with_anything() {
        AddOn cinema = AddOn.builder().id("cinema").build();

        assertThat(cinema.goesWith(TV.id())).isTrue();
        assertThat(cinema.withHosts(Vector.of(TV.id())).goesWith(TV.id())).isTrue();
        assertThat(cinema.withHosts(Vector.of(OfferId.of("radio"))).goesWith(TV.id()))
                .isFalse();
    }

    @Test
    void each_kind_of_offer_takes_its_own_branch() {
        Offer.Cases<String> kinds = new Offer.Cases<>() {
            @Override
            public String product(Product product) {
                return "product";
            }

            @Override
            public String pack(Pack pack) {
                return "pack";
            }

            @Override
            public String addOn(AddOn addOn) {
                return "add-on";
            }
        };

        assertThat(Vector.<Offer>of(
                                TV,
                                Pack.builder().id("start").slots(List.of()).build(),
                                AddOn.builder().id("cinema").build())
                        .map(offer -> offer.match(kinds)))
                .containsExactly("product", "pack", "add-on");
    }

    @Test
    void names_are_not_blank_and_sort_by_their_text() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfferId.of(" "))
                .withMessage("an offer id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceKind.of(""))
                .withMessage("a service kind must not be blank");
        assertThat(OfferId.of("a")).isLessThan(OfferId.of("b")).hasToString("a");
        assertThat(ServiceKind.of("a")).isLessThan(ServiceKind.of("b")).hasToString("a");
    }

    @Test
    void a_slot_takes_one_included_offer_unless_it_says_otherwise() {
        assertThat(SLOT.min()).isEqualTo(1);
        assertThat(SLOT.max()).isEqualTo(1);
        assertThat(SLOT.pricing()).isEqualTo(SlotPricing.INCLUDED);
        assertThat(Slot.builder()
                        .name("sim")
                        .kind(ServiceKind.MOBILE_LINE)
                        .allowed("sim")
                        .min(3)
                        .build()
                        .max())
                .isEqualTo(3);
        assertThat(Slot.builder()
                        .name("sim")
                        .kind(ServiceKind.MOBILE_LINE)
                        .allowed("sim")
                        .min(0)
                        .build()
                        .max())
                .isEqualTo(1);
    }

    @Test
    void the_only_allowed_offer_is_the_default_as_often_as_it_is_needed() {
        Slot two = Slot.builder()
                .name("sim")
                .kind(ServiceKind.MOBILE_LINE)
                .allowed("sim")
                .min(2)
                .build();
        Slot choice = Slot.builder()
                .name("sim")
                .kind(ServiceKind.MOBILE_LINE)
                .allowed("sim", "data sim")
                .build();

        assertThat(two.defaults()).containsExactly(OfferId.of("sim"), OfferId.of("sim"));
        assertThat(choice.defaults()).isEmpty();
    }

    @Test
    void a_slot_has_a_sound_number_of_places() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SLOT.withMin(2))
                .withMessage("slot tv needs 0 <= min <= max, was 2..1");
        assertThatIllegalArgumentException().isThrownBy(() -> SLOT.withMin(-1));
        assertThat(SLOT.withMax(3).withMin(3).min()).isEqualTo(3);
    }

    @Test
    void a_single_offer_may_be_priced_otherwise_than_its_slot() {
        Slot slot = SLOT.withPricingByOffer(TreeMap.of(OfferId.of("tv"), SlotPricing.AT_LIST));

        assertThat(slot.pricingOf(OfferId.of("tv"))).isEqualTo(SlotPricing.AT_LIST);
        assertThat(slot.pricingOf(OfferId.of("radio"))).isEqualTo(SlotPricing.INCLUDED);
    }

    @Test
    void the_first_sim_costs_15_and_each_further_one_10() {
        SlotPricing sims = SlotPricing.special(Flat.of("EUR 15"), Flat.of("EUR 10"));

        assertThat(Vector.of(0, 1, 2, 9).flatMap(sims::at))
                .containsExactly(Flat.of("EUR 15"), Flat.of("EUR 10"), Flat.of("EUR 10"), Flat.of("EUR 10"));
        assertThat(SlotPricing.INCLUDED.at(0)).isEmpty();
        assertThat(SlotPricing.AT_LIST.at(0)).isEmpty();
    }

    @Test
    void only_special_pricing_has_prices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlotPricing.special())
                .withMessage("special pricing needs its prices, other pricing has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlotPricing(SlotPricing.Kind.INCLUDED, Vector.of(Flat.of("EUR 1"))));
    }

    private static SalesWindow window(DateWindow dates, String channel, String segment) {
        return new SalesWindow(dates, TreeSet.of(channel), TreeSet.of(segment));
    }
}
