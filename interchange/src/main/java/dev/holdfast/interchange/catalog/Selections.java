package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.DateWindow;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Single;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;

/** Names, and what a rule or a promotion is about. */
public final class Selections {

    /** The id of an offer. */
    public static final Single<OfferId> OFFER_ID = Scalars.TEXT.as(OfferId::of, OfferId::value);
    /** The id of a charge. */
    public static final Single<ChargeId> CHARGE_ID = Scalars.TEXT.as(ChargeId::of, ChargeId::value);

    static final Single<PromotionId> PROMOTION_ID = Scalars.TEXT.as(PromotionId::of, PromotionId::value);
    static final Single<ServiceKind> KIND = Scalars.TEXT.as(ServiceKind::of, ServiceKind::value);

    static final ObjectCodec<DateWindow> DAYS = ObjectCodec.of(
            "days",
            "A stretch of days, open where a side is left away.",
            "{from: 2012-04-15, until: 2013-07-01}",
            keys -> {
                var from = keys.optional(
                        "from", Scalars.DATE, DateWindow::from, "always before", "the first day, inclusive");
                var until = keys.optional(
                        "until", Scalars.DATE, DateWindow::until, "ever after", "the day after the last, exclusive");
                return given -> new DateWindow(given.get(from), given.get(until));
            });

    private static final ObjectCodec<Selection> RESTRICTED = ObjectCodec.of(
            "restricted selection",
            "Offers and charges that meet every restriction given; an exception beats everything.",
            "{kinds: [mobile-line], charges: [monthly], except: [mobile-xs]}",
            keys -> {
                var offers = keys.usually(
                        "offers", some(OFFER_ID), TreeSet.empty(), Selection::offers, "any", "the offers meant");
                var kinds = keys.usually(
                        "kinds",
                        some(KIND),
                        TreeSet.empty(),
                        Selection::kinds,
                        "any",
                        "the kinds of service, one of which the offer brings");
                var charges = keys.usually(
                        "charges", some(CHARGE_ID), TreeSet.empty(), Selection::charges, "any", "the charges meant");
                var except = keys.usually(
                        "except", some(OFFER_ID), TreeSet.empty(), Selection::except, "none", "the offers not meant");
                return given ->
                        new Selection(given.get(offers), given.get(kinds), given.get(charges), given.get(except));
            });

    static final Codec<Selection> SELECTION = Ways.<Selection>of(
                    "selection", "Which offers, and which of their charges, are meant.", "[start, confort]")
            .word("everything", Selection.ALL, "all offers and all their charges")
            .list(Selections::isOffersOnly, some(OFFER_ID).as(Selections::ofOffers, Selection::offers), "these offers")
            .fields(selection -> true, RESTRICTED, "what meets every restriction");

    private Selections() {}

    /** An empty list would restrict nothing, while whoever writes it means nothing at all. */
    static <T extends Comparable<T>> Codec<SortedSet<T>> some(Single<T> of) {
        return Lists.setOf(of).as(Selections::notEmpty, set -> set);
    }

    private static <T> SortedSet<T> notEmpty(SortedSet<T> set) {
        if (set.isEmpty()) {
            throw new IllegalArgumentException("an empty list restricts nothing");
        }
        return set;
    }

    private static boolean isOffersOnly(Selection selection) {
        return !selection.offers().isEmpty() && selection.equals(ofOffers(selection.offers()));
    }

    private static Selection ofOffers(SortedSet<OfferId> offers) {
        return new Selection(offers, TreeSet.empty(), TreeSet.empty(), TreeSet.empty());
    }
}
