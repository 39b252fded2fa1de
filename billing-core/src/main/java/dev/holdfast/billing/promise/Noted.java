package dev.holdfast.billing.promise;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * What a host has noted of a customer beside commands, and what is billed to him by no catalogue alone.
 *
 * @param reports what was used, and what happened
 * @param additions what the host adds to bills
 */
public record Noted(Vector<Report> reports, Vector<Addition> additions) {

    /** Nothing noted. */
    public static final Noted NOTHING = new Noted(Vector.empty(), Vector.empty());

    public Noted {
        requireNonNull(reports, "reports");
        requireNonNull(additions, "additions");
    }

    /** The account with what is noted of the subscriptions that it has. */
    Account in(Account account) {
        return account.reporting(reports.filter(report -> has(account, report.subscription())))
                .adding(additions);
    }

    private static boolean has(Account account, SubscriptionId subscription) {
        return account.subscription(subscription).isDefined();
    }

    Vector<LocalDate> days() {
        return reports.map(Report::on).appendAll(additions.map(Addition::on));
    }
}
