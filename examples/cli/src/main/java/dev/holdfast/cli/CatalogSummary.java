package dev.holdfast.cli;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.VersionDifference;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.comparison.Change;
import dev.holdfast.catalog.comparison.Changes;
import dev.holdfast.catalog.comparison.OfferDifference;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Unpublished;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.PrintStream;
import java.util.function.Function;

/** Prints a catalogue on a page: its offers, its versions, and what changed from each to the next. */
final class CatalogSummary {

    private final PrintStream out;

    CatalogSummary(PrintStream out) {
        this.out = out;
    }

    void print(Catalog catalog) {
        out.println("catalogue " + catalog.id() + ", " + catalog.currency() + ": no problems");
        catalog.warnings().forEach(warning -> out.println("  warning " + warning));
        CatalogVersion first = catalog.versions().head()._2();
        out.println("version " + first.from());
        first.offers().forEach(this::print);
        print("promotion", first.promotions().map(promotion -> promotion.id().value()));
        out.println("  " + first.rules().size() + (first.rules().size() == 1 ? " rule, tax " : " rules, tax ")
                + first.taxCategories().map(category -> category.id()).mkString(", "));
        catalog.versions()
                .values()
                .toVector()
                .zip(catalog.versions().values().tail())
                .forEach(pair -> {
                    out.println("version " + pair._2().from() + ", against "
                            + pair._1().from());
                    print(pair._1().compare(pair._2()));
                });
    }

    void print(VersionDifference difference) {
        if (difference.isEmpty()) {
            out.println("  nothing changed");
        }
        difference.added().forEach(offer -> line("new", offer));
        difference.gone().forEach(offer -> line("gone", offer));
        difference.changed().forEach(this::print);
        changes(
                "promotion",
                difference.promotions(),
                promotion -> promotion.id().value());
        changes("rule", difference.rules(), rule -> rule.getClass().getSimpleName() + " for " + words(rule.on()));
        changes("tax category", difference.taxCategories(), category -> category.id());
        difference.to().revisions().forEach(revision -> out.println("  " + words(revision)));
    }

    /** Whom the version reaches. */
    private static String words(Revision revision) {
        Reach reach = revision.reach();
        return "who holds " + words(revision.on())
                + revision.to().map(to -> " holds " + to).getOrElse(" has this")
                + switch (reach.when()) {
                    case AT_ONCE -> " from " + reach.from();
                    case NEXT_PERIOD -> " from the next period on or after " + reach.from();
                    case AT_RENEWAL -> " from the next renewal on or after " + reach.from();
                }
                + reach.contracts()
                        .from()
                        .map(from -> ", contracts from " + from)
                        .getOrElse("")
                + reach.contracts()
                        .until()
                        .map(until -> ", contracts before " + until)
                        .getOrElse("")
                + reach.segment().map(segment -> ", segment " + segment).getOrElse("");
    }

    private static String words(Selection selection) {
        if (selection.equals(Selection.ALL)) {
            return "anything";
        }
        return Vector.of(
                        selection.offers().mkString(", "),
                        selection.kinds().mkString("kinds ", ", ", ""),
                        selection.charges().mkString("charges ", ", ", ""),
                        selection.except().mkString("not ", ", ", ""))
                .zip(Vector.of(selection.offers(), selection.kinds(), selection.charges(), selection.except()))
                .filter(part -> part._2().nonEmpty())
                .map(part -> part._1())
                .mkString("; ");
    }

    private void print(Offer offer) {
        line(kind(offer), offer);
    }

    private void line(String label, Offer offer) {
        out.println("  " + label + " " + offer.id() + ": " + offer.name()
                + offer.charges().map(charge -> ", " + words(charge)).mkString());
    }

    private void print(OfferDifference change) {
        change.lifecycle()
                .forEach(lifecycle -> out.println("  " + change.to().id() + " is "
                        + lifecycle
                                .to()
                                .from()
                                .values()
                                .lastOption()
                                .map(Object::toString)
                                .getOrElse("in design")));
        change.repriced()
                .forEach(repricing -> out.println("  " + change.to().id() + " " + repricing.charge() + " from "
                        + words(repricing.price().from()) + " to "
                        + words(repricing.price().to())));
        Changes<Charge> charges = change.charges();
        Vector<Change<Charge>> otherwise =
                charges.changed().reject(charge -> isRepricedOnly(charge.from(), charge.to()));
        changes(
                change.to().id() + " charge",
                new Changes<>(charges.added(), charges.gone(), otherwise),
                charge -> charge.id().value());
        changes(change.to().id() + " allowance", change.allowances(), allowance -> allowance.id());
        changes(change.to().id() + " slot", change.slots(), slot -> slot.name());
        ServiceDifference services = change.services();
        print(change.to().id() + " gains", services.gained().map(Object::toString));
        print(change.to().id() + " reduces", services.reduced().map(Object::toString));
        print(change.to().id() + " loses", services.lost().map(Object::toString));
    }

    /** A charge whose price alone is another has been told already. */
    private static boolean isRepricedOnly(Charge from, Charge to) {
        return from.withPrice(to.price()).equals(to);
    }

    private <T> void changes(String what, Changes<T> changes, Function<T, String> name) {
        print("new " + what, changes.added().map(name));
        print("no longer " + what, changes.gone().map(name));
        print("changed " + what, changes.changed().map(change -> name.apply(change.to())));
    }

    private void print(String what, Seq<String> names) {
        names.forEach(name -> out.println("  " + what + " " + name));
    }

    private static String kind(Offer offer) {
        return offer.match(new Offer.Cases<>() {
            @Override
            public String product(Product product) {
                return "product";
            }

            @Override
            public String pack(Pack pack) {
                return "pack";
            }

            @Override
            public String addOn(AddOn addOn) {
                return "add-on";
            }
        });
    }

    private static String words(Charge charge) {
        return charge.id() + " " + words(charge.price())
                + charge.match(new Charge.Cases<>() {
                    @Override
                    public String oneOff(OneOff oneOff) {
                        return " once";
                    }

                    @Override
                    public String recurring(Recurring recurring) {
                        return " per " + recurring.cadence();
                    }

                    @Override
                    public String usage(UsageCharge usage) {
                        return " per " + usage.traffic().unit() + " of "
                                + usage.traffic().service();
                    }
                });
    }

    private static String words(PriceModel price) {
        if (price instanceof Flat flat) {
            return flat.amount().getAmount().toPlainString();
        }
        return price instanceof Unpublished unpublished
                ? "unpublished"
                        + unpublished
                                .atLeast()
                                .map(least -> ", from " + words(least))
                                .getOrElse("")
                        + unpublished
                                .atMost()
                                .map(most -> ", at most " + words(most))
                                .getOrElse("")
                : price.getClass().getSimpleName() + " "
                        + price.rates()
                                .map(rate -> rate.getAmount().toPlainString())
                                .mkString("/");
    }
}
