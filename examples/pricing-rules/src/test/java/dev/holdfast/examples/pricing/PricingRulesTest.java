package dev.holdfast.examples.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import dev.holdfast.testkit.law.BillRun;
import dev.holdfast.testkit.law.Conservation;
import dev.holdfast.testkit.law.CreditsAreBounded;
import dev.holdfast.testkit.law.Idempotence;
import dev.holdfast.testkit.law.PathIndependence;
import dev.holdfast.testkit.law.PriceModelContract;
import dev.holdfast.testkit.law.PriceModelContract.Trial;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;

/** Our price and our catalogue keep the published laws, and a price that is got wrong does not. */
class PricingRulesTest {

    private static final PriceModel WRONG =
            new WrongBulkPrice(BigMoney.parse("EUR 1.00"), BigMoney.parse("EUR 0.80"), BigDecimal.TEN);

    @Provide
    Arbitrary<Trial> trials() {
        return trials(OurCatalog.SEATS);
    }

    @Provide
    Arbitrary<Life> lives() {
        return Lives.of(Arbitraries.just(OurCatalog.catalog()), 8);
    }

    /** Some seats, and as many or more. */
    private static Arbitrary<Trial> trials(PriceModel model) {
        Arbitrary<Integer> seats = Arbitraries.integers().between(0, 500);
        return Combinators.combine(seats, seats)
                .as((some, more) -> new Trial(
                        model, Metered.of(BigDecimal.valueOf(some)), Metered.of(BigDecimal.valueOf(some + more))));
    }

    @Property(tries = 500)
    void our_price_keeps_the_contract(@ForAll("trials") Trial trial) {
        PriceModelContract.LAW.mustHold(trial);
    }

    @Property(tries = 50)
    void bills_by_our_catalogue_keep_the_laws(@ForAll("lives") Life life) {
        BillRun run = life.billed(Billing.of(life.catalog())::bill);
        Idempotence.LAW.mustHold(run);
        PathIndependence.LAW.mustHold(run);
        CreditsAreBounded.LAW.mustHold(run);
        run.invoices().get().map(Conservation.Document::of).forEach(Conservation.LAW::mustHold);
    }

    @Example
    void a_wrong_price_is_found_and_the_readme_shows_how_small_it_can_be_told() throws IOException {
        Trial smallest =
                Smallest.violating(PriceModelContract.LAW, trials(WRONG)).orElseThrow();
        String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");

        assertThatThrownBy(() -> PriceModelContract.LAW.mustHold(smallest))
                .isInstanceOf(AssertionError.class)
                .satisfies(said -> assertThat(readme).contains(said.getMessage()));
        assertThat(Smallest.violating(PriceModelContract.LAW, trials(OurCatalog.SEATS)))
                .isEmpty();
    }
}
