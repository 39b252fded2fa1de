package dev.holdfast.cli;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.FileProblem;
import dev.holdfast.interchange.PolicyFile;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the seller gives to whoever calculates his quotes again: the catalogue, and how he bills. */
final class Seller {

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description = "the seller's catalogue, or an extract of it, to calculate by")
    private @Nullable Path catalog;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "how the seller bills, with the keys of 'policy' in a scenario; without it, by the defaults")
    private @Nullable Path policy;

    boolean isKnown() {
        return catalog != null;
    }

    Validation<Seq<FileProblem>, Billing> billing() {
        if (catalog == null) {
            throw new IllegalArgumentException("name the seller's catalogue with --catalog FILE");
        }
        Validation<Seq<FileProblem>, Catalog> sold = CatalogFile.read(catalog);
        Validation<Seq<FileProblem>, BillingPolicy> billed =
                policy == null ? Validation.valid(BillingPolicy.DEFAULT) : PolicyFile.read(policy);
        return sold.flatMap(all -> billed.map(by -> Billing.of(all).by(by)));
    }
}
