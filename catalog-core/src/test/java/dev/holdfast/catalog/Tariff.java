package dev.holdfast.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.joda.money.BigMoney;

/** A small sound tariff, from which tests make broken ones. */
final class Tariff {

    static final LocalDate JULY_2013 = LocalDate.of(2013, 7, 1);
    static final LocalDate JANUARY_2014 = LocalDate.of(2014, 1, 1);

    static final TaxCategory STANDARD = TaxCategory.taxed("standard", TaxRate.from(LocalDate.of(2000, 1, 1), "21"));

    static final Product INTERNET = product("internet", ServiceKind.INTERNET, "EUR 30.00");
    static final Product TV = Product.builder()
            .id("tv")
            .services(Vector.of(Service.of(ServiceKind.TV, "TV").with("channels", Level.of(70, "channel"))))
            .charges(Vector.of(monthly("EUR 20.00")))
            .build();
    static final Product SIM = product("sim", ServiceKind.MOBILE_LINE, "EUR 15.00");
    static final AddOn CINEMA = AddOn.builder()
            .id("cinema")
            .hosts(ids("tv"))
            .charges(Vector.of(monthly("EUR 10.00")))
            .build();
    static final Slot TV_SLOT = slot("tv", ServiceKind.TV, "tv");
    static final Pack START = Pack.builder()
            .id("start")
            .slots(Vector.of(slot("internet", ServiceKind.INTERNET, "internet"), TV_SLOT))
            .charges(Vector.of(monthly("EUR 45.00"), OneOff.of("activation", Flat.of("EUR 50.00"))))
            .build();
    static final Promotion WELCOME = percentOff("welcome", Selection.of("start"));

    static final CatalogVersion SOUND = CatalogVersion.builder()
            .from(JULY_2013)
            .currency("EUR")
            .taxedAs(STANDARD)
            .offers(Vector.of(INTERNET, TV, SIM, CINEMA, START))
            .promotions(Vector.of(WELCOME))
            .rules(Vector.of(new Rule.Requires(Selection.of("sim"), Selection.of("internet", "start"))))
            .revisions(Vector.of(Revision.of(Selection.of("tv"), Reach.everybodyFrom(JULY_2013))))
            .build();

    private Tariff() {}

    static Product product(String id, ServiceKind kind, String monthly) {
        return Product.builder()
                .id(id)
                .services(Vector.of(Service.of(kind, id)))
                .charges(Vector.of(monthly(monthly)))
                .build();
    }

    static Recurring monthly(String amount) {
        return Recurring.monthly("monthly", Flat.of(amount));
    }

    static Slot slot(String name, ServiceKind kind, String... allowed) {
        return Slot.builder().name(name).kind(kind).allowed(allowed).build();
    }

    static Pack pack(String id, Slot... slots) {
        return Pack.builder().id(id).slots(Vector.of(slots)).build();
    }

    static Promotion percentOff(String id, Selection scope) {
        return Promotion.builder()
                .id(id)
                .benefit(new Benefit.PercentOff(BigDecimal.TEN, Option.none()))
                .scope(scope)
                .build();
    }

    static BigMoney euro(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    static Vector<OfferId> ids(String... ids) {
        return Vector.of(ids).map(OfferId::of);
    }

    static Lifecycle lifecycle(Object... datesAndStates) {
        return new Lifecycle(Vector.of(datesAndStates)
                .grouped(2)
                .foldLeft(
                        TreeMap.empty(),
                        (map, pair) -> map.put((LocalDate) pair.head(), (Lifecycle.State) pair.last())));
    }

    /** The sound version with more offers; one of an id it has takes that one's place. */
    static CatalogVersion with(Offer... offers) {
        return with(SOUND, offers);
    }

    static CatalogVersion with(CatalogVersion version, Offer... offers) {
        return Vector.of(offers).foldLeft(version, (sofar, offer) -> {
            int index = sofar.offers().map(Offer::id).indexOf(offer.id());
            return sofar.withOffers(
                    index < 0 ? sofar.offers().append(offer) : sofar.offers().update(index, offer));
        });
    }

    static CatalogVersion without(String id) {
        return SOUND.withOffers(SOUND.offers().reject(offer -> offer.id().equals(OfferId.of(id))));
    }

    static CatalogVersion with(Promotion... promotions) {
        return SOUND.withPromotions(SOUND.promotions().appendAll(Vector.of(promotions)));
    }

    static CatalogVersion with(Rule... rules) {
        return SOUND.withRules(SOUND.rules().appendAll(Vector.of(rules)));
    }

    static CatalogVersion withTv(UnaryOperator<Slot> change) {
        return with(START.withSlots(START.slots().update(1, change.apply(TV_SLOT))));
    }

    static CatalogVersion withCharge(Charge charge) {
        return with(SIM.withCharges(SIM.charges().append(charge)));
    }

    /** Asserts that these are all problems, each a code and a place under the version of July 2013. */
    static void assertFound(CatalogVersion version, Object... codesAndPlaces) {
        assertFound(Vector.of(version), codesAndPlaces);
    }

    static void assertFound(Vector<CatalogVersion> versions, Object... codesAndPlaces) {
        Tuple[] expected = Vector.of(codesAndPlaces)
                .grouped(2)
                .map(pair -> Tuple.tuple(pair.head(), place((String) pair.last())))
                .toJavaArray(Tuple[]::new);
        assertThat(CatalogCheck.of(versions))
                .extracting(CatalogProblem::code, CatalogProblem::place)
                .containsExactly(expected);
    }

    static CatalogProblem only(CatalogVersion version, Code code) {
        Vector<CatalogProblem> found = CatalogCheck.of(Vector.of(version));
        assertThat(found).extracting(CatalogProblem::code).containsExactly(code);
        return found.head();
    }

    private static String place(String place) {
        return place.startsWith("version") ? place : ("version " + JULY_2013 + (place.isEmpty() ? "" : " / " + place));
    }
}
