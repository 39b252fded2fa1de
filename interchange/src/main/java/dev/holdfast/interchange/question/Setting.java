package dev.holdfast.interchange.question;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What is known where a question is asked.
 *
 * @param catalog what is sold
 * @param account the account, as it is known
 * @param policy how it is billed
 * @param ledger what it has been billed
 * @param bills its bills, as they stand
 * @param subscription the subscription that is asked about, if there is one
 * @param on the day that is asked about, if it is said
 */
public record Setting(
        Catalog catalog,
        Account account,
        BillingPolicy policy,
        Ledger ledger,
        Vector<Bill> bills,
        Option<Subscription> subscription,
        Option<LocalDate> on) {

    int decimals() {
        return catalog.currency().getDecimalPlaces();
    }

    Billing billing() {
        return Billing.of(catalog).by(policy);
    }

    /** The version of the day, or the last one where no day is said. */
    Option<CatalogVersion> version() {
        return on.map(catalog::asOf)
                .getOrElse(() -> catalog.versions().lastOption().map(last -> last._2()));
    }
}
