package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Entry;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A catalogue version as a file states it: what it takes over from the one before, and what differs.
 *
 * @param from the day it takes effect
 * @param inherits whether it starts from the version before
 * @param terms what holds for all prices, as far as it differs
 * @param offers the offers that are new or other than before
 * @param changes what happens to the offers taken over
 * @param promotions the promotions that are new or other than before
 * @param rules all its rules; none if they are those of the version before
 * @param addRules rules besides
 * @param revisions whom it reaches among existing holdings
 */
record StatedVersion(
        LocalDate from,
        boolean inherits,
        Terms terms,
        Vector<Offer> offers,
        Changes changes,
        Vector<Promotion> promotions,
        Option<Vector<Rule>> rules,
        Vector<Rule> addRules,
        Vector<Revision> revisions) {

    static final String AS_BEFORE = "as in the version before";

    static final Codec<StatedVersion> CODEC = ObjectCodec.of(
            "version",
            "What is sold from a date on, like a printed tariff brochure. The versions stand in any order; each takes over"
                    + " everything from the one before it in time, and states what differs. An offer, promotion or tax"
                    + " category stated again replaces the one of the same id as a whole; 'rules' replace all rules, 'addRules' add to them;"
                    + " revisions are never taken over.",
            "{from: 2013-07-01, reprice: {start: {monthly: 57.95}}, revisions: [{for: everything}]}",
            keys -> {
                var from = keys.required("from", Scalars.DATE, StatedVersion::from, "the day it takes effect");
                var inherits = keys.usually(
                        "inherits",
                        Scalars.FLAG,
                        true,
                        StatedVersion::inherits,
                        "true",
                        "whether it takes over everything from the version before");
                var terms = Terms.keys(keys, StatedVersion::terms, AS_BEFORE);
                var products = offers(keys, "products", Product.class, Offers.PRODUCT, "the products by id");
                var packs = offers(keys, "packs", Pack.class, Offers.PACK, "the packs by id");
                var addOns = offers(keys, "addOns", AddOn.class, Offers.ADD_ON, "the add-ons by id");
                var changes = Changes.keys(keys, StatedVersion::changes);
                var promotions = keys.usually(
                        "promotions",
                        Maps.byId(Promotions.PROMOTION),
                        Vector.empty(),
                        StatedVersion::promotions,
                        AS_BEFORE,
                        "the promotions by id");
                var rules =
                        keys.optional("rules", Lists.ofEach(Rules.RULE), StatedVersion::rules, AS_BEFORE, "all rules");
                var addRules = keys.usually(
                        "addRules",
                        Lists.ofEach(Rules.RULE),
                        Vector.empty(),
                        StatedVersion::addRules,
                        "none",
                        "rules besides those of the version before");
                var revisions = keys.usually(
                        "revisions",
                        Lists.ofEach(Revisions.REVISION),
                        Vector.empty(),
                        StatedVersion::revisions,
                        "none: for new sales only",
                        "whom it reaches among those who hold its offers already");
                return given -> new StatedVersion(
                        given.get(from),
                        given.get(inherits),
                        terms.apply(given),
                        Vector.<Offer>ofAll(given.get(products))
                                .appendAll(given.get(packs))
                                .appendAll(given.get(addOns)),
                        changes.apply(given),
                        given.get(promotions),
                        given.get(rules),
                        given.get(addRules),
                        given.get(revisions).map(revision -> Revisions.in(given.get(from), revision)));
            });

    /** The same with the order of its offers. */
    StatedVersion inOrder(Vector<OfferId> order) {
        return new StatedVersion(
                from, inherits, terms, offers, changes.inOrder(order), promotions, rules, addRules, revisions);
    }

    private static <O extends Offer> Key<StatedVersion, Vector<O>> offers(
            Keys<StatedVersion> keys, String name, Class<O> type, Entry<O> codec, String meaning) {
        return keys.usually(
                name,
                Maps.byId(codec),
                Vector.empty(),
                version -> version.offers().filter(type::isInstance).map(type::cast),
                AS_BEFORE,
                meaning);
    }
}
