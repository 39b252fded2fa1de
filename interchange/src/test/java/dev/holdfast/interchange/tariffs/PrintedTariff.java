package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.interchange.CatalogFile;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/** One of the example catalogues, and what a customer of it pays. */
final class PrintedTariff {

    private final Catalog catalog;
    private final Facts facts;
    private final Option<String> channel;

    private PrintedTariff(Catalog catalog, Facts facts, Option<String> channel) {
        this.catalog = catalog;
        this.facts = facts;
        this.channel = channel;
    }

    static PrintedTariff of(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("examples")) ? here : here.resolveSibling("");
        Path file = root.resolve("examples/catalogues").resolve(name + ".yaml");
        return new PrintedTariff(CatalogFile.read(file).get(), Facts.NONE, Option.none());
    }

    PrintedTariff in(String region) {
        return new PrintedTariff(catalog, facts.withRegion(Option.some(region)), channel);
    }

    PrintedTariff through(String by) {
        return new PrintedTariff(catalog, facts, Option.some(by));
    }

    /** Whether it was read, without problems and with no other warnings than these. */
    void assertSoundBut(String... warnings) {
        assertThat(catalog.warnings().map(warning -> warning.code().name())).containsExactly(warnings);
        assertThat(CatalogFile.parse(CatalogFile.write(catalog).get(), "written again")
                        .get())
                .isEqualTo(catalog);
    }

    CatalogVersion on(String date) {
        return catalog.asOf(LocalDate.parse(date)).get();
    }

    Offer offer(String date, String id) {
        return on(date).offer(OfferId.of(id)).get();
    }

    Charge charge(String date, String offer, String id) {
        return offer(date, offer).charge(ChargeId.of(id)).get();
    }

    PriceModel price(String date, String offer) {
        return charge(date, offer, "monthly").price();
    }

    Allowance allowance(String date, String offer, String id) {
        return offer(date, offer)
                .allowances()
                .find(allowance -> allowance.id().equals(id))
                .get();
    }

    Promotion promotion(String date, String id) {
        return on(date).promotion(PromotionId.of(id)).get();
    }

    /** What is left of a price while a promotion runs. */
    BigMoney left(String date, String promotion, String price) {
        return promotion(date, promotion).benefit().appliedTo(BigMoney.parse("EUR " + price));
    }

    /** The rules of a kind that are about an offer. */
    <R extends Rule> Vector<R> rules(Class<R> kind, String date, String offer) {
        return on(date).rules(kind).filter(rule -> rule.on().means(offer(date, offer)));
    }

    /** The gross of the bill of the first day, with what is due at the start. */
    String firstMonth(String date, Command... commands) {
        return firstBill(date, date, commands);
    }

    /** The gross of a first bill, of a day or some time after it. */
    String firstBill(String signed, String through, Command... commands) {
        return bill(signed, through, Ledger.EMPTY, commands).get().gross().toString();
    }

    /** The gross of the bill of a later first of a month, when all before was billed. */
    String month(String month, String signed, Command... commands) {
        LocalDate dayBefore = LocalDate.parse(month).minusDays(1);
        Ledger before = Billing.of(catalog)
                .bill(holding(signed, commands), Ledger.EMPTY, dayBefore)
                .get()
                .ledger();
        return bill(signed, month, before, commands).get().gross().toString();
    }

    /** The first bill, or why there is none. */
    Either<NotCalculated, Invoice> bill(String signed, Command... commands) {
        return bill(signed, signed, Ledger.EMPTY, commands);
    }

    private Either<NotCalculated, Invoice> bill(String signed, String through, Ledger before, Command... commands) {
        return Billing.of(catalog)
                .bill(holding(signed, commands), before, LocalDate.parse(through))
                .map(result -> result.invoices().head());
    }

    private Account holding(String signed, Command... commands) {
        return account().with(subscribed(LocalDate.parse(signed), commands).get());
    }

    Either<Rejections, Subscription> subscribed(LocalDate date, Command... commands) {
        Either<Rejections, Subscription> held = Either.right(Subscription.none("home"));
        for (Command command : commands) {
            held = held.flatMap(subscription -> subscription
                    .decide(
                            command.on(date).withChannel(channel),
                            Billing.of(catalog).context(account()))
                    .map(Transition::after));
        }
        return held;
    }

    private Account account() {
        return Account.of(AccountTerms.of(
                        "household", 1, "Europe/Paris", catalog.currency().getCode()))
                .knowing(facts);
    }
}
