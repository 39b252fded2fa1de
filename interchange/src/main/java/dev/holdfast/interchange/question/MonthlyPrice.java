package dev.holdfast.interchange.question;

import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;

/** What the recurring charges held on a day cost per month, after the promotions that run that day. */
record MonthlyPrice() implements Question {

    static final Codec<MonthlyPrice> CODEC = ObjectCodec.of(
            "monthly price",
            "What the recurring charges of a subscription cost per month on the day 'on', after the promotions that run that"
                    + " day: a twelfth of a price per year, 52/12 of one per week, 365/12 of one per day.",
            "{}",
            keys -> given -> new MonthlyPrice());

    @Override
    public Answer in(Setting setting) {
        if (setting.subscription().isEmpty() || setting.on().isEmpty()) {
            return Answer.none("a price per month is asked of a subscription 'on' a day");
        }
        return setting.billing()
                .accrual(setting.account(), setting.subscription().get())
                .monthlyPrice(setting.on().get())
                .fold(missing -> Answer.none(missing.sentence()), price -> Answer.of(price.getAmount()));
    }
}
