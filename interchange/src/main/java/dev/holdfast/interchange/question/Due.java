package dev.holdfast.interchange.question;

import dev.holdfast.billing.receivable.Balance;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.receivable.BillTree;

/** What an account has to pay, over its bills that were sent. */
record Due() implements Question {

    static final Codec<Due> CODEC = ObjectCodec.of(
            "balance",
            "What the account has to pay, over its bills that were sent; below zero for what is to be paid back.",
            "{}",
            keys -> given -> new Due());

    @Override
    public Answer in(Setting setting) {
        Balance balance = Balance.of(setting.bills(), setting.catalog().currency());
        return Answer.of(balance.total().getAmount()).with(BillTree.of(balance));
    }
}
