package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.accrual.PriceDifference;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.VersionDifference;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * A customer who begins with some offers, to see what two versions of a catalogue mean for whoever buys them: each
 * version is bought on its first day, by the commands and the calculation that sell and bill.
 *
 * @param chosen the offers, the first subscribed to and the others added; never empty
 * @param facts what is known of the customer
 */
public record ExampleCustomer(Vector<Chosen> chosen, Facts facts) {

    public ExampleCustomer {
        requireNonNull(facts, "facts");
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("an example customer needs at least one offer");
        }
    }

    /**
     * A customer of whom nothing is known.
     *
     * @param offers the ids of the offers, each with its defaults; at least one
     * @return the customer
     */
    public static ExampleCustomer holding(String... offers) {
        return new ExampleCustomer(Vector.of(offers).map(Chosen::of), Facts.NONE);
    }

    /**
     * What such a customer pays per month by either version, and how much more beginning costs once.
     *
     * @param versions the versions, in one currency
     * @return the difference, from the first day of the other version; or what is not covered or not sold
     */
    public Either<NotCalculated, PriceDifference> difference(VersionDifference versions) {
        return begun(versions.from())
                .flatMap(old -> begun(versions.to())
                        .map(fresh -> new PriceDifference(
                                versions.to().from(),
                                old.after(),
                                fresh.after(),
                                fresh.once().minus(old.once()))));
    }

    /** From nothing to what is held on the first day of a version. */
    private Either<NotCalculated, PriceDifference> begun(CatalogVersion version) {
        AccountTerms terms =
                AccountTerms.of("example", 1, "UTC", version.currency().getCode());
        Billing billing = Billing.of(Catalog.of("example", Vector.of(version)).get());
        Account account = Account.of(terms).knowing(facts);
        LocalDate day = version.from();
        Subscription held = Subscription.none("example");
        for (Chosen one : chosen) {
            Subscription before = held;
            Either<Rejections, Subscription> after = decided(before, one, day, billing, account)
                    .orElse(() -> decided(before, numbered(before, one, day, billing, account), day, billing, account));
            if (after.isLeft()) {
                return Either.left(new NotCalculated(
                        "offer " + one.offer(),
                        "version " + day,
                        "nobody can begin with it so: "
                                + after.getLeft().all().map(Rejection::sentence).mkString(" ")));
            }
            held = after.get();
        }
        return PriceDifference.between(
                billing.accrual(account, Subscription.none("example")), billing.accrual(account, held), day);
    }

    private static Either<Rejections, Subscription> decided(
            Subscription held, Chosen chosen, LocalDate day, Billing billing, Account account) {
        Command command = held.history().isEmpty() ? Command.Subscribe.to(chosen) : Command.Add.of(chosen);
        Request request = command.on(day);
        return held.decide(request, billing.context(account)).map(change -> change.after());
    }

    /** With a number for each line that needs one: which one says nothing of the price. */
    private static Chosen numbered(Subscription held, Chosen chosen, LocalDate day, Billing billing, Account account) {
        return decided(held, chosen, day, billing, account)
                .swap()
                .map(Rejections::all)
                .getOrElse(Vector.empty())
                .flatMap(rejection -> rejection instanceof Rejection.LineWithoutNumber line
                        ? Vector.of(line.line().value())
                        : Vector.empty())
                .foldLeft(
                        chosen,
                        (all, line) -> all.numbered(
                                line.contains("/") ? line.substring(line.indexOf('/') + 1) : "", "example " + line));
    }
}
