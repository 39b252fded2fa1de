package dev.holdfast.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.benchmarks.contest.Contest;
import dev.holdfast.benchmarks.contest.Job;
import dev.holdfast.benchmarks.measure.Effort;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.catalog.Catalog;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class SmokeTest {

    private final HouseholdBenchmark household = new HouseholdBenchmark();

    @Test
    void every_benchmark_runs() throws RunnerException {
        var options = new OptionsBuilder()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        assertThat(new Runner(options).run()).hasSize(22);
    }

    @Test
    void every_figure_can_be_measured() {
        assertThat(Figures.table(Effort.SMOKE))
                .contains("| first year, 13 invoices one after another | Holdfast, ledger in memory |");
    }

    @Test
    void what_is_measured_in_the_first_year_is_a_change_that_costs_ten() {
        assertThat(Job.firstYear().prepared(Contest.holdfast()).get()).isEqualTo(Job.FIRST_YEAR_TOTALS);
    }

    @Test
    void what_is_measured_is_a_whole_month_each_time() {
        assertBillsOneMonth(household.billColdAccount(), "EUR 62.95");
        assertBillsOneMonth(household.billFirstMonth(), "EUR 62.95");
        assertBillsOneMonth(household.billYear(), "EUR 68.95");
        assertBillsOneMonth(household.billThirteenthMonth(), "EUR 68.95");
    }

    @Test
    void what_is_measured_is_an_explanation_of_four_lines() {
        assertThat(household.explain().split("the whole period")).hasSize(5);
    }

    @Test
    void what_is_measured_is_a_change_that_keeps_every_service() {
        assertThat(household.decidePackChange().services().kept()).hasSize(3);
        assertThat(household.decidePackChange().services().keepsEverything()).isTrue();
    }

    @Test
    void what_is_measured_is_a_catalogue_without_problems() {
        CatalogBenchmark catalogues = new CatalogBenchmark();

        assertThat(catalogues.readLargestRealTariff().versions().size()).isEqualTo(15);
        Catalog synthetic = catalogues.readFiveThousandOffers();
        assertThat(synthetic.versions().size()).isEqualTo(50);
        assertThat(synthetic.versions().last()._2().offers().size()).isEqualTo(5000);
    }

    @Test
    void what_is_measured_is_a_quote_of_two_years_that_is_sound() {
        QuoteBenchmark quotes = new QuoteBenchmark();

        assertThat(quotes.makeQuote().invoices()).hasSize(24);
        assertThat(quotes.readQuote()).isTrue();
        assertThat(quotes.checkQuote().isClean()).isTrue();
        assertThat(quotes.checkQuote().actual().map(Quote::invoices))
                .contains(quotes.makeQuote().invoices());
    }

    private static void assertBillsOneMonth(BillResult bill, String gross) {
        assertThat(bill.invoices()).singleElement().satisfies(invoice -> {
            assertThat(invoice.lines()).hasSize(4);
            assertThat(invoice.gross()).isEqualTo(Money.parse(gross));
        });
    }
}
