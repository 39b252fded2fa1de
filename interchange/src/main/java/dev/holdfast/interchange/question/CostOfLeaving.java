package dev.holdfast.interchange.question;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.history.Names;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.joda.money.Money;

/**
 * What leaving would cost on a day.
 *
 * @param holding what would be left, or none for everything
 */
record CostOfLeaving(Option<HoldingId> holding) implements Question {

    static final Codec<CostOfLeaving> CODEC = ObjectCodec.of(
            "cost of leaving",
            "What leaving would cost on the day 'on': what the end of a commitment before its time costs, and what is charged"
                    + " once for an end. What would be given back is not taken off.",
            "{holding: '2'}",
            keys -> {
                var holding = keys.optional(
                        "holding", Names.HOLDING, CostOfLeaving::holding, "everything", "what would be left");
                return given -> new CostOfLeaving(given.get(holding));
            });

    @Override
    public Answer in(Setting setting) {
        if (setting.subscription().isEmpty() || setting.on().isEmpty()) {
            return Answer.none("what leaving costs is asked of a subscription 'on' a day");
        }
        return setting.billing()
                .accrual(setting.account(), setting.subscription().get())
                .costOfLeaving(holding, setting.on().get())
                .fold(
                        missing -> Answer.none(missing.sentence()),
                        pieces -> Answer.of(sum(setting, pieces).getAmount()));
    }

    private static Money sum(Setting setting, Vector<Piece> pieces) {
        return Money.total(setting.catalog().currency(), pieces.map(Piece::amount));
    }
}
