package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** An index is on what is left to pay after promotions: of 25.00 less 5.00, 3.3 % are 0.66. */
class IndexTest {

    private static final Promotion FIVE_OFF = Promotion.builder()
            .id("five-off")
            .benefit(new Benefit.AmountOff(BigMoney.parse("EUR 5.00")))
            .scope(Selection.of("start"))
            .lasting(new Lasting.Until(day(11, 1)))
            .build();

    private static final CatalogVersion JULY = with(TRIPLE_PLAY, Tariff.START.withCharges(Vector.of(monthly("25.00"))))
            .withPromotions(Vector.of(FIVE_OFF));

    private static final Subscribe REDUCED = Subscribe.to(Chosen.of("start").with("five-off"));

    private static CatalogVersion october(Rule... indices) {
        return JULY.withFrom(OCTOBER_2013)
                .withRules(Vector.of(indices))
                .withRevisions(Vector.of(Revision.of(Selection.ALL, Reach.everybodyFrom(OCTOBER_2013))));
    }

    private static Rule index(String percent) {
        return new Rule.Index(Selection.ALL, new BigDecimal(percent));
    }

    @Test
    void it_is_on_the_price_after_discount_and_leaves_the_discount_what_it_is() {
        Desk desk = Desk.of(JULY, october(index("3.3")));

        Invoice invoice = desk.firstBill(desk.sells(REDUCED.on(day(9, 1))), OCTOBER_2013);

        assertThat(invoice.accrued())
                .extracting(line -> line.days().from() + " " + line.amount())
                .containsExactly(
                        "2013-09-01 EUR 25.00", "2013-09-01 EUR -5.00", "2013-10-01 EUR 25.66", "2013-10-01 EUR -5.00");
    }

    @Test
    void when_the_discount_ends_it_is_on_the_whole_price() {
        Desk desk = Desk.of(JULY, october(index("3.3")));

        Invoice invoice = desk.firstBill(desk.sells(REDUCED.on(day(9, 1))), day(11, 1));

        // 25.00 x 1.033 = 25.825
        assertThat(invoice.accrued().last().amount()).hasToString("EUR 25.83");
    }

    @Test
    void several_add_up_one_after_the_other() {
        Desk desk = Desk.of(JULY, october(index("10"), index("10")));

        Invoice invoice = desk.firstBill(desk.sells(REDUCED.on(OCTOBER_2013)), OCTOBER_2013);

        // 20.00 x 1.21 = 24.20
        assertThat(invoice.payable()).hasToString("EUR 24.20");
    }

    @Test
    void it_reaches_only_the_charges_it_names_and_only_under_its_version() {
        Rule other = new Rule.Index(Selection.of("confort"), BigDecimal.TEN);
        Desk desk = Desk.of(JULY, october(other));
        Desk unrevised = Desk.of(JULY, october(index("10")).withRevisions(Vector.empty()));

        for (Desk each : Vector.of(desk, unrevised)) {
            assertThat(each.firstBill(each.sells(Subscribe.to("start").on(JULY_2013)), OCTOBER_2013)
                            .accrued()
                            .last()
                            .amount())
                    .hasToString("EUR 25.00");
        }
    }
}
