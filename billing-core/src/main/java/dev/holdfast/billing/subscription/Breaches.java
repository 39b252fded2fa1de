package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with what is held on a day: slots, hosts and numbers, and what may not be held together. */
final class Breaches {

    private final State state;
    private final List<Held> all;
    private final List<Rejection> found = new ArrayList<>();

    private Breaches(State state, LocalDate date, Context context) {
        this.state = state;
        this.all = state.held(date, context);
    }

    static Vector<Rejection> of(State state, LocalDate date, Context context) {
        Breaches breaches = new Breaches(state, date, context);
        breaches.checkPlaces();
        breaches.checkRules();
        return breaches.found.isEmpty() ? Vector.empty() : Vector.ofAll(breaches.found);
    }

    private void checkPlaces() {
        for (Held held : all) {
            if (held.offer() instanceof Product product) {
                checkNumber(product, held.holding());
            } else if (held.offer() instanceof Pack pack) {
                for (Slot slot : pack.slots()) {
                    checkSlot(slot, pack, held.holding().id());
                }
            } else if (held.offer() instanceof AddOn addOn) {
                checkHost(addOn, held.holding());
            }
        }
    }

    private void checkNumber(Product product, Holding holding) {
        if (product.numbered()
                && holding.status() == HoldingStatus.ACTIVE
                && !state.numbers().containsKey(holding.id())) {
            found.add(new Rejection.LineWithoutNumber(holding.id()));
        }
    }

    private void checkSlot(Slot slot, Pack pack, HoldingId id) {
        int count = 0;
        for (Held filling : all) {
            if (filling.holding().isIn(slot.name(), id)) {
                count++;
                OfferId offer = filling.offer().id();
                if (!slot.allows(offer)) {
                    found.add(new Rejection.NotAllowedInSlot(pack.id(), slot.name(), offer, slot.allowed()));
                }
            }
        }
        if (count < slot.min() || count > slot.max()) {
            found.add(new Rejection.SlotCount(pack.id(), slot.name(), slot.min(), slot.max(), count));
        }
    }

    private void checkHost(AddOn addOn, Holding holding) {
        for (Held host : all) {
            if (holding.isOn(host.holding().id()) && addOn.goesWith(host.offer().id())) {
                return;
            }
        }
        found.add(new Rejection.AddOnWithoutHost(addOn.id(), addOn.hosts()));
    }

    /** By every version that holds for something held; a rule that two of them have is one. */
    private void checkRules() {
        List<CatalogVersion> versions = versionsWithRules();
        if (versions.isEmpty()) {
            return;
        }
        List<Offer> offers = new ArrayList<>(all.size());
        all.forEach(held -> offers.add(held.offer()));
        List<Rule> rules = new ArrayList<>();
        for (CatalogVersion version : versions) {
            for (Rule rule : version.rulesOnAny(offers)) {
                if (!rules.contains(rule)) {
                    rules.add(rule);
                }
            }
        }
        rules.forEach(rule -> checkRule(rule, offers));
    }

    private List<CatalogVersion> versionsWithRules() {
        List<CatalogVersion> versions = new ArrayList<>();
        for (Held held : all) {
            CatalogVersion version = held.version();
            if (!version.rules().isEmpty()
                    && versions.stream().noneMatch(known -> known.from().equals(version.from()))) {
                versions.add(version);
            }
        }
        return versions;
    }

    private void checkRule(Rule rule, List<Offer> held) {
        List<Offer> meant = meant(rule.on(), held);
        if (rule instanceof Rule.Requires requires
                && meant(requires.needed(), held).isEmpty()) {
            meant.forEach(offer -> found.add(new Rejection.RequiredMissing(offer.id(), requires.needed())));
        } else if (rule instanceof Rule.Excludes excludes) {
            List<Offer> excluded = meant(excludes.excluded(), held);
            meant.forEach(offer -> excluded.forEach(other -> checkTogether(offer, other)));
        } else if (rule instanceof Rule.AtMost atMost && meant.size() > atMost.count()) {
            found.add(new Rejection.TooMany(atMost.on(), atMost.count(), meant.size()));
        }
    }

    private void checkTogether(Offer offer, Offer excluded) {
        if (!excluded.equals(offer)) {
            found.add(new Rejection.Excluded(offer.id(), excluded.id()));
        }
    }

    private static List<Offer> meant(Selection selection, List<Offer> held) {
        List<Offer> meant = new ArrayList<>();
        for (Offer offer : held) {
            if (selection.means(offer)) {
                meant.add(offer);
            }
        }
        return meant;
    }
}
