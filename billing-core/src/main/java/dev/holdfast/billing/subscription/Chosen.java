package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * An offer as a customer chooses it.
 *
 * @param offer the offer
 * @param slots what fills the slots of a pack, by slot; a slot that is not named keeps what fills it, or takes its
 *     default
 * @param promotions the promotions asked for
 * @param coupon the coupon shown, or none
 * @param numbers the numbers of lines, by place: {@code ""} for the offer itself, {@code mobile} for what fills that
 *     slot first, {@code mobile-2} for what fills it second
 * @param term the length of the commitment, where the offer comes with several; none for the first of them
 */
public record Chosen(
        OfferId offer,
        TreeMap<String, Vector<OfferId>> slots,
        Vector<PromotionId> promotions,
        Option<String> coupon,
        TreeMap<String, String> numbers,
        Option<Span> term) {

    private static final TreeMap<String, Vector<OfferId>> NO_SLOTS = TreeMap.empty();
    private static final TreeMap<String, String> NO_NUMBERS = TreeMap.empty();

    public Chosen {
        requireNonNull(offer, "offer");
        requireNonNull(slots, "slots");
        requireNonNull(promotions, "promotions");
        requireNonNull(coupon, "coupon");
        requireNonNull(numbers, "numbers");
        requireNonNull(term, "term");
    }

    /**
     * An offer with its defaults.
     *
     * @param offer the offer's id
     * @return the choice
     */
    public static Chosen of(String offer) {
        return new Chosen(OfferId.of(offer), NO_SLOTS, Vector.empty(), Option.none(), NO_NUMBERS, Option.none());
    }

    /**
     * The same with a slot filled by choice.
     *
     * @param slot the slot's name
     * @param offers the ids of the offers that fill it
     * @return the choice
     */
    public Chosen filling(String slot, String... offers) {
        return new Chosen(
                offer, slots.put(slot, Vector.of(offers).map(OfferId::of)), promotions, coupon, numbers, term);
    }

    /**
     * The same with a promotion.
     *
     * @param promotion the promotion's id
     * @return the choice
     */
    public Chosen with(String promotion) {
        return new Chosen(offer, slots, promotions.append(PromotionId.of(promotion)), coupon, numbers, term);
    }

    /**
     * The same without a promotion.
     *
     * @param promotion the promotion
     * @return the choice
     */
    public Chosen without(PromotionId promotion) {
        return new Chosen(offer, slots, promotions.reject(promotion::equals), coupon, numbers, term);
    }

    /**
     * The same with a coupon.
     *
     * @param code the coupon's code
     * @return the choice
     */
    public Chosen showing(String code) {
        return new Chosen(offer, slots, promotions, Option.some(code), numbers, term);
    }

    /**
     * The same with a number.
     *
     * @param place the place of the line, such as {@code mobile-2}; {@code ""} for the offer itself
     * @param number the number
     * @return the choice
     */
    public Chosen numbered(String place, String number) {
        return new Chosen(offer, slots, promotions, coupon, numbers.put(place, number), term);
    }

    /**
     * The same with a commitment of a length.
     *
     * @param length the length, one that the offer comes with
     * @return the choice
     */
    public Chosen committing(Span length) {
        return new Chosen(offer, slots, promotions, coupon, numbers, Option.some(length));
    }

    /** The numbers by holding, once it is known which holding the offer is. */
    TreeMap<HoldingId, String> numbersOf(HoldingId id) {
        return numbers.isEmpty()
                ? TreeMap.empty()
                : TreeMap.ofEntries(numbers.map(entry ->
                        Tuple.of(entry._1().isEmpty() ? id : HoldingId.of(id.value() + "/" + entry._1()), entry._2())));
    }
}
