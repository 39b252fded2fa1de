package dev.holdfast.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DirectionTest {

    private static final Product TEN = product(monthly("EUR 10"));
    private static final Product TWENTY = product(monthly("EUR 20"));

    @Test
    void a_declared_rank_decides() {
        Offer low = TWENTY.withRank(Option.some(1));
        Offer high = TEN.withRank(Option.some(2));

        assertThat(Direction.of(low, high)).isEqualTo(ChangeKind.UPGRADE);
        assertThat(Direction.of(high, low)).isEqualTo(ChangeKind.DOWNGRADE);
        assertThat(Direction.of(low, TEN.withRank(Option.some(1)))).isEqualTo(ChangeKind.SIDEGRADE);
    }

    @Test
    void the_price_per_year_decides_unless_both_declare_a_rank() {
        assertThat(Direction.of(TEN, TWENTY)).isEqualTo(ChangeKind.UPGRADE);
        assertThat(Direction.of(TWENTY, TEN)).isEqualTo(ChangeKind.DOWNGRADE);
        assertThat(Direction.of(TEN, TEN)).isEqualTo(ChangeKind.SIDEGRADE);
        assertThat(Direction.of(TEN.withRank(Option.some(9)), TWENTY)).isEqualTo(ChangeKind.UPGRADE);
        assertThat(Direction.of(TEN, TWENTY.withRank(Option.some(1)))).isEqualTo(ChangeKind.UPGRADE);
    }

    @Test
    void prices_of_several_cadences_are_compared_by_the_year() {
        assertSame("EUR 120", Span.years(1));
        assertSame("EUR 240", Span.years(2));
        assertSame("EUR 30", Span.months(3));
        assertThat(Direction.of(TEN, product(recurring("EUR 0.32", Span.days(1)))))
                .isEqualTo(ChangeKind.DOWNGRADE);
        assertThat(Direction.of(TEN, product(recurring("EUR 0.33", Span.days(1)))))
                .isEqualTo(ChangeKind.UPGRADE);
        assertThat(Direction.of(TEN, product(recurring("EUR 2.30", new Span(1, Span.Unit.WEEK)))))
                .isEqualTo(ChangeKind.DOWNGRADE);
        assertThat(Direction.of(TEN, product(recurring("EUR 2.31", new Span(1, Span.Unit.WEEK)))))
                .isEqualTo(ChangeKind.UPGRADE);
    }

    @Test
    void several_recurring_charges_add_up_and_only_they_count() {
        Product two = TEN.withCharges(
                Vector.of(monthly("EUR 4"), monthly("EUR 6"), OneOff.of("activation", Flat.of("EUR 99"))));

        assertThat(Direction.of(TEN, two)).isEqualTo(ChangeKind.SIDEGRADE);
    }

    @Test
    void a_price_that_is_not_stated_counts_as_nothing() {
        assertThat(Direction.of(product(Recurring.monthly("monthly", new Unpublished())), TEN))
                .isEqualTo(ChangeKind.UPGRADE);
    }

    private static void assertSame(String price, Span cadence) {
        assertThat(Direction.of(TEN, product(recurring(price, cadence)))).isEqualTo(ChangeKind.SIDEGRADE);
    }

    private static Recurring monthly(String price) {
        return Recurring.monthly("monthly", Flat.of(price));
    }

    private static Recurring recurring(String price, Span cadence) {
        return monthly(price).withCadence(cadence);
    }

    private static Product product(Recurring charge) {
        return Product.builder().id("product").charges(Vector.of(charge)).build();
    }
}
