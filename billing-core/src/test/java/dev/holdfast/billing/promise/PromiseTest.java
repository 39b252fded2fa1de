package dev.holdfast.billing.promise;

import static dev.holdfast.billing.promise.FindingExamples.CHECK;
import static dev.holdfast.billing.promise.FindingExamples.HONEST;
import static dev.holdfast.billing.promise.FindingExamples.claim;
import static dev.holdfast.billing.quote.Counter.CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.billing.subscription.Command.Add;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A promise whose days nobody could look through is refused at once, so that a check always comes to an end. */
class PromiseTest {

    @Test
    void what_takes_effect_in_eight_thousand_years_is_no_promise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HONEST.withMadeOn(Option.some(LocalDate.of(9999, 12, 31))))
                .withMessageContaining("9999-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HONEST.withMadeOn(Option.some(LocalDate.of(1, 1, 1))))
                .withMessageContaining("is not within 100 years before that and 10 after it");
    }

    @Test
    void nobody_was_billed_through_the_end_of_time() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        HONEST.withCustomer(HONEST.customer().withBilledThrough(Option.some(LocalDate.of(9999, 1, 1)))))
                .withMessageContaining("9999-01-01");
    }

    @Test
    void a_promise_is_in_one_currency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HONEST.withSaid(Said.NOTHING.withTotals(TreeMap.of(12, Money.parse("USD 1.00")))))
                .withMessage("an amount is in USD, and the account pays in EUR");
    }

    @Test
    void a_claim_checked_many_years_before_or_after_is_checked_all_the_same() {
        Promise claim = claim(Add.of("bouquet").on(CHANGE));

        assertThat(CHECK.on(LocalDate.of(2, 1, 1)).of(claim).actual()).isNotEmpty();
        assertThat(CHECK.on(LocalDate.of(2040, 1, 1)).of(claim).codes()).isNotEmpty();
    }
}
