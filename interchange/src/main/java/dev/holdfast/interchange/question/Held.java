package dev.holdfast.interchange.question;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import java.time.LocalDate;

/** What a subscription holds on a day. */
record Held() implements Question {

    static final Codec<Held> CODEC = ObjectCodec.of(
            "held",
            "What a subscription holds on the day 'on', as it is known where it is asked. The answer is the offers; services,"
                    + " promotions, commitments and numbers are told too.",
            "{}",
            keys -> given -> new Held());

    @Override
    public Answer in(Setting setting) {
        if (setting.subscription().isEmpty() || setting.on().isEmpty()) {
            return Answer.none("what is held is asked of a subscription 'on' a day");
        }
        LocalDate day = setting.on().get();
        State state = setting.subscription().get().stateOn(day);
        Context context = setting.billing().context(setting.account());
        return Answer.ofAll(state.holdings()
                        .values()
                        .map(holding -> holding.offerOn(day, state, context).id()))
                .with(StateTree.of(state, day, context));
    }
}
