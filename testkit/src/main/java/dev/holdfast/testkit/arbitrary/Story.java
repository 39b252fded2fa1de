package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.price.Flat;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;

/** Writes what was made up so that it can be read, and typed in again. */
final class Story {

    private Story() {}

    static String of(Catalog catalog) {
        return catalog.versions().values().map(Story::of).mkString("\n");
    }

    static String of(Life.Moment moment) {
        return "home.decide(" + of(moment.request()) + ", context)  // asked on " + moment.today() + ": "
                + moment.decided()
                        .fold(
                                refused -> refused.codes().mkString(", "),
                                done -> "number " + done.after().version());
    }

    static String of(Request request) {
        Vector<String> consents = request.consents().map(Story::of);
        return of(request.command(), request.effectiveOn())
                + (consents.isEmpty() ? "" : consents.mkString(".consenting(", ", ", ")"));
    }

    private static String of(Consent consent) {
        return (consent.extent() == Consent.Extent.LOSS ? "toLose(" : "toReduce(") + consent.service() + " at "
                + consent.at() + ")";
    }

    private static String of(Command command, Option<LocalDate> date) {
        String on = date.map(day -> ".on(LocalDate.of(" + day.getYear() + ", " + day.getMonthValue() + ", "
                        + day.getDayOfMonth() + "))")
                .getOrElse("");
        return command.match(new Command.Cases<String>() {
            @Override
            public String subscribe(Command.Subscribe asked) {
                return "Subscribe.to(" + chosen(asked.chosen()) + ")" + on;
            }

            @Override
            public String changeOffer(Command.ChangeOffer asked) {
                return "new ChangeOffer(" + chosen(asked.chosen()) + ", " + holding(asked.holding()) + ")" + on;
            }

            @Override
            public String add(Command.Add asked) {
                return "new Add(" + chosen(asked.chosen()) + ", " + holding(asked.host()) + ")" + on;
            }

            @Override
            public String remove(Command.Remove asked) {
                return "Remove.of(HoldingId.of(\"" + asked.holding() + "\"))" + on;
            }

            @Override
            public String undo(Command.Undo asked) {
                return "Undo.of(" + asked.sequence() + ")" + (on.isEmpty() ? ".asIfNever()" : on);
            }

            @Override
            public String move(Command.Move asked) {
                return "new " + asked + on;
            }

            @Override
            public String terminate(Command.Terminate asked) {
                return "new " + asked + on;
            }

            @Override
            public String withdrawTermination(Command.WithdrawTermination asked) {
                return "new " + asked + on;
            }

            @Override
            public String changeQuantity(Command.ChangeQuantity asked) {
                return "new " + asked + on;
            }

            @Override
            public String commit(Command.Commit asked) {
                return "new " + asked + on;
            }

            @Override
            public String givePromotion(Command.GivePromotion asked) {
                return "new " + asked + on;
            }

            @Override
            public String takePromotion(Command.TakePromotion asked) {
                return "new " + asked + on;
            }

            @Override
            public String moveToVersion(Command.MoveToVersion asked) {
                return "new " + asked + on;
            }

            @Override
            public String changeNumber(Command.ChangeNumber asked) {
                return "new " + asked + on;
            }

            @Override
            public String changeCycleDay(Command.ChangeCycleDay asked) {
                return "new " + asked + on;
            }

            @Override
            public String transfer(Command.Transfer asked) {
                return "new " + asked + on;
            }

            @Override
            public String restore(Command.Restore asked) {
                return "new " + asked + on;
            }
        });
    }

    private static String chosen(Chosen chosen) {
        return "Chosen.of(\"" + chosen.offer() + "\")"
                + chosen.slots()
                        .map(slot -> ".filling("
                                + quoted(slot._2().map(Object::toString).prepend(slot._1())) + ")")
                        .mkString("")
                + chosen.promotions()
                        .map(promotion -> ".with(\"" + promotion + "\")")
                        .mkString("");
    }

    private static String holding(Option<HoldingId> holding) {
        return holding.map(id -> "Option.some(HoldingId.of(\"" + id + "\"))").getOrElse("Option.none()");
    }

    private static String quoted(Seq<String> words) {
        return words.map(word -> "\"" + word + "\"").mkString(", ");
    }

    private static String of(CatalogVersion version) {
        return "// version " + version.from() + ", " + version.basis() + ", " + version.taxCategories()
                + version.offers().map(offer -> "\n//   " + of(offer)).mkString("")
                + version.promotions()
                        .map(promotion -> "\n//   " + promotion.id() + " " + promotion.benefit() + " "
                                + promotion.lasting() + " on " + promotion.scope() + " while "
                                + promotion.whileHeld() + " order " + promotion.order())
                        .mkString("")
                + version.rules().map(rule -> "\n//   " + rule).mkString("")
                + version.revisions().map(revision -> "\n//   " + revision).mkString("");
    }

    private static String of(Offer offer) {
        String more = offer instanceof Pack pack
                ? pack.slots().map(Story::of).mkString(" with ", ", ", "")
                : offer instanceof AddOn addOn ? " on " + addOn.hosts() : "";
        return offer.id()
                + offer.services().map(Story::of).mkString(" ", " ", "")
                + offer.charges().map(Story::of).mkString(" ", ", ", "")
                + more
                + offer.lifecycle()
                        .from()
                        .toVector()
                        .map(state -> " " + state._2())
                        .mkString("");
    }

    private static String of(Service service) {
        return service.name()
                + (service.features().isEmpty()
                        ? ""
                        : service.features().values().mkString("(", ", ", ")"));
    }

    private static String of(Charge charge) {
        String price = charge.price() instanceof Flat
                ? charge.price().rates().mkString("")
                : charge.price().toString();
        return charge instanceof Recurring recurring
                ? charge.id() + " " + price + " per " + recurring.cadence() + " "
                        + recurring.due().name().toLowerCase(Locale.ROOT)
                        + recurring
                                .instalments()
                                .map(count -> " " + count + " times" + (recurring.restDueAtEnd() ? " in any case" : ""))
                                .getOrElse("")
                        + recurring.taxation().map(taxation -> " " + taxation).getOrElse("")
                : charge.id() + " " + price + " once";
    }

    private static String of(Slot slot) {
        return slot.min() + ".." + slot.max() + " " + slot.name() + " of " + slot.allowed() + " by default "
                + slot.defaults() + " " + slot.pricing();
    }
}
