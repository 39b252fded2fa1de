package dev.holdfast.interchange.question;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.rule.Direction;
import dev.holdfast.interchange.catalog.Selections;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Whether a change from one offer to another is an upgrade.
 *
 * @param from the offer before
 * @param to the offer after
 */
record ChangeDirection(OfferId from, OfferId to) implements Question {

    static final Codec<ChangeDirection> CODEC = ObjectCodec.of(
            "direction",
            "Whether a change is an upgrade, a downgrade or a sidegrade: by declared rank, else by the price per year.",
            "{from: basic, to: pro}",
            keys -> {
                var from = keys.required("from", Selections.OFFER_ID, ChangeDirection::from, "the offer before");
                var to = keys.required("to", Selections.OFFER_ID, ChangeDirection::to, "the offer after");
                return given -> new ChangeDirection(given.get(from), given.get(to));
            });

    @Override
    public Answer in(Setting setting) {
        Option<Offer> before = offer(setting, from);
        Option<Offer> after = offer(setting, to);
        return before.isDefined() && after.isDefined()
                ? Answer.of(Direction.of(before.get(), after.get()).name().toLowerCase(Locale.ROOT))
                : Answer.none("the catalogue has no offer " + (before.isEmpty() ? from : to)
                        + setting.on().map(day -> " on " + day).getOrElse(""));
    }

    private static Option<Offer> offer(Setting setting, OfferId id) {
        return setting.version().flatMap((CatalogVersion version) -> version.offer(id));
    }
}
