package dev.holdfast.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.FindingCode;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.interchange.PromiseFile;
import dev.holdfast.interchange.SealedPromise;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * A thousand quotes check clean; each with one planted fault is found by the code that the {@linkplain Fault#TABLE table}
 * expects. The fault is planted first and the file then fingerprinted again, as a dishonest seller would.
 */
class ForgedQuoteProperties {

    private static final Map<Fault, Integer> PLANTED = new HashMap<>();

    private static final int QUOTES_OF_EACH_LIFE = 4;

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void a_quote_checks_clean_and_with_one_fault_is_found(
            @ForAll("lives") Life life, @ForAll @IntRange(min = 0, max = 9999) int first) {
        for (int number = first; number < first + QUOTES_OF_EACH_LIFE; number++) {
            isCleanAndFoundWithAFault(life, number);
        }
    }

    private static void isCleanAndFoundWithAFault(Life life, int number) {
        Billing billing = Billing.of(life.catalog());
        Vector<Transition> transitions = life.transitions();
        Transition change = transitions.get(number % transitions.size());
        LocalDate today = life.first().plusDays(number % 100);
        Account account = Account.of(life.terms()).with(change.before());
        Ledger ledger = number % 3 == 0
                ? Ledger.EMPTY
                : billing.bill(account, Ledger.EMPTY, today)
                        .map(BillResult::ledger)
                        .get();
        Request request = change.events().head().request();
        Quote quote = Quote.of(
                        Inquiry.builder()
                                .account(account)
                                .ledger(ledger)
                                .subscription(change.before().id())
                                .requests(Vector.of(number % 2 == 0 ? request : request.withConsents(Vector.empty())))
                                .madeOn(today)
                                .months(1 + number % 2)
                                .build(),
                        billing)
                .get();
        Promise promise = Promise.of(quote, life.catalog().id());
        Check check = Check.by(billing).on(today);

        SealedPromise honest = throughFile(SealedPromise.of(promise));
        assertClean(
                (number % 2 == 0 ? check : check.knowing(account, ledger)).of(honest.promise(), honest.seal()),
                promise);

        Fault fault = leastPlanted(promise);
        SealedPromise forged = throughFile(SealedPromise.of(fault.in(promise).get()));
        assertThat(check.knowing(account, ledger)
                        .of(forged.promise(), forged.seal())
                        .codes())
                .as(() -> fault.field() + " in " + PromiseFile.write(forged).get())
                .contains(fault.code())
                .doesNotContain(FindingCode.FINGERPRINT_WRONG);
        assertThat(new SealedPromise(forged.promise(), honest.fingerprint(), honest.signature())
                        .seal()
                        .actual())
                .isNotEqualTo(honest.fingerprint().get());
    }

    private static void assertClean(Checked checked, Promise promise) {
        assertThat(checked.isClean())
                .as(() -> checked.findings() + " in "
                        + PromiseFile.write(SealedPromise.of(promise)).get())
                .isTrue();
    }

    @Provide
    Arbitrary<Life> lives() {
        return Lives.upTo(3);
    }

    private static Fault leastPlanted(Promise promise) {
        Fault fault = Fault.TABLE
                .filter(one -> one.in(promise).isDefined())
                .minBy(one -> PLANTED.getOrDefault(one, 0))
                .get();
        PLANTED.merge(fault, 1, Integer::sum);
        return fault;
    }

    private static SealedPromise throughFile(SealedPromise written) {
        SealedPromise read =
                PromiseFile.parse(PromiseFile.writeJson(written).get(), "quote").get();
        assertThat(read).isEqualTo(written);
        return read;
    }
}
