package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.INTERNET;
import static dev.holdfast.catalog.Tariff.SIM;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.START;
import static dev.holdfast.catalog.Tariff.euro;
import static dev.holdfast.catalog.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Priced;
import dev.holdfast.catalog.price.Unpriced;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Telenet, 4 August 2019: 1.87 % on all fixed fees except some options, installation and activation. */
class UpliftTest {

    private static final Selection FIXED_FEES = new Selection(
                    TreeSet.empty(), TreeSet.empty(), TreeSet.empty(), TreeSet.of(OfferId.of("cinema")))
            .charges("monthly");

    @Test
    void all_prices_that_are_meant_are_changed_and_no_other() {
        CatalogVersion dearer = SOUND.withUplift(uplift(FIXED_FEES, "1.87"));

        // 30.00 x 1.0187 = 30.561, 45.00 x 1.0187 = 45.8415
        assertThat(prices(dearer))
                .containsExactly(
                        "internet monthly 30.56",
                        "tv monthly 20.37",
                        "sim monthly 15.28",
                        "cinema monthly 10.00",
                        "start monthly 45.84",
                        "start activation 50.00");
        assertThat(SOUND.compare(dearer).changed().flatMap(change -> change.repriced()))
                .hasSize(4);
    }

    @Test
    void an_amount_keeps_its_decimals_and_has_no_fewer_than_the_currency() {
        Uplift dearer = uplift(Selection.ALL, "10");

        assertThat(dearer.of(euro("0.0015"))).isEqualTo(euro("0.0017"));
        assertThat(dearer.of(euro("59"))).isEqualTo(euro("64.90"));
        assertThat(uplift(Selection.ALL, "-50").of(euro("0.01"))).isEqualTo(euro("0.01"));
    }

    @Test
    void an_amount_may_be_rounded_to_a_step() {
        Uplift toFive = new Uplift(Selection.ALL, new BigDecimal("4.7"), Option.some(new BigDecimal("0.05")));

        // 30.00 x 1.047 = 31.41, 15.00 x 1.047 = 15.705
        assertThat(toFive.of(euro("30.00"))).isEqualTo(euro("31.40"));
        assertThat(toFive.of(euro("15.00"))).isEqualTo(euro("15.70"));
    }

    @Test
    void special_prices_in_slots_are_changed_where_what_may_fill_them_is_meant() {
        Pack mobile = Tariff.pack(
                "mobile",
                Slot.builder()
                        .name("sim")
                        .kind(ServiceKind.MOBILE_LINE)
                        .allowed("sim", "internet")
                        .pricing(SlotPricing.special(Flat.of("EUR 15.00"), Flat.of("EUR 10.00")))
                        .pricingByOffer(TreeMap.of(
                                OfferId.of("sim"),
                                SlotPricing.special(Flat.of("EUR 12.00")),
                                OfferId.of("internet"),
                                SlotPricing.special(Flat.of("EUR 20.00"))))
                        .build());
        Selection notTheSim =
                new Selection(TreeSet.empty(), TreeSet.empty(), TreeSet.empty(), TreeSet.of(OfferId.of("sim")));

        Slot slot = slot(with(mobile).withUplift(uplift(notTheSim, "10")));

        assertThat(slot.pricing()).isEqualTo(SlotPricing.special(Flat.of("EUR 16.50"), Flat.of("EUR 11.00")));
        assertThat(slot.pricingOf(OfferId.of("sim"))).isEqualTo(SlotPricing.special(Flat.of("EUR 12.00")));
        assertThat(slot.pricingOf(OfferId.of("internet"))).isEqualTo(SlotPricing.special(Flat.of("EUR 22.00")));
        assertThat(slot(with(mobile).withUplift(uplift(Selection.ALL.charges("activation"), "10"))))
                .isEqualTo(mobile.slots().head());
        assertThat(slot(with(mobile).withUplift(uplift(Selection.of("start"), "10"))))
                .isEqualTo(mobile.slots().head());
    }

    @Test
    void a_price_of_a_hosts_own_model_is_not_passed_over_in_silence() {
        PriceModel own = new PriceModel() {
            @Override
            public Either<Unpriced, Priced> price(Metered metered) {
                return Either.left(new Unpriced("never"));
            }

            @Override
            public Vector<BigMoney> rates() {
                return Vector.empty();
            }
        };
        CatalogVersion version = with(SIM.withCharges(Vector.of(Recurring.monthly("monthly", own))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> version.withUplift(uplift(Selection.ALL, "1")))
                .withMessageContaining("does not say itself with other amounts");
    }

    @Test
    void nothing_is_made_free_and_steps_are_above_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uplift(Selection.ALL, "-100"))
                .withMessage("percent must be above -100, was -100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Uplift(Selection.ALL, BigDecimal.ONE, Option.some(BigDecimal.ZERO)))
                .withMessage("step must be above 0, was 0");
    }

    @Test
    void prices_of_use_are_changed_like_others() {
        CatalogVersion perUnit =
                with(INTERNET.withCharges(Vector.of(INTERNET.charges().head().withPrice(PerUnit.of("EUR 0.10")))));

        assertThat(perUnit.withUplift(uplift(Selection.of("internet"), "20"))
                        .offer(INTERNET.id())
                        .get()
                        .charges()
                        .head()
                        .price())
                .isEqualTo(PerUnit.of("EUR 0.12"));
        assertThat(perUnit.withUplift(uplift(Selection.of("internet"), "20")).offer(START.id()))
                .contains(START);
    }

    private static Uplift uplift(Selection on, String percent) {
        return new Uplift(on, new BigDecimal(percent), Option.none());
    }

    private static Slot slot(CatalogVersion version) {
        return ((Pack) version.offer(OfferId.of("mobile")).get()).slots().head();
    }

    private static Vector<String> prices(CatalogVersion version) {
        return version.offers().flatMap(offer -> offer.charges().map(charge -> price(offer, charge)));
    }

    private static String price(Offer offer, Charge charge) {
        return offer.id() + " " + charge.id() + " "
                + charge.price().rates().head().getAmount().toPlainString();
    }
}
