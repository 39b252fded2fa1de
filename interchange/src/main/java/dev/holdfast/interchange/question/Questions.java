package dev.holdfast.interchange.question;

import dev.holdfast.interchange.codec.OneKey;

/** Every question that can be asked, by the key that asks it. */
public final class Questions {

    /** The questions: one entry for each. */
    public static final OneKey<Question> ALL = OneKey.<Question>of("a question")
            .or("periods", Periods.class, Periods.CODEC, "asks for the next service periods and bill dates of a cycle")
            .or("ratio", Ratio.class, Ratio.CODEC, "asks how much of a period some days are")
            .or("round", Rounded.class, Rounded.CODEC, "asks for an amount rounded")
            .or("split", Split.class, Split.CODEC, "asks for an amount split by weights")
            .or("price", Pricing.class, Pricing.CODEC, "asks what a quantity costs")
            .or("direction", ChangeDirection.class, ChangeDirection.CODEC, "asks whether a change is an upgrade")
            .or("tax", TaxOf.class, TaxOf.CODEC, "asks for the tax of some amounts")
            .or("monthlyPrice", MonthlyPrice.class, MonthlyPrice.CODEC, "asks what is held costs per month")
            .or("costOfLeaving", CostOfLeaving.class, CostOfLeaving.CODEC, "asks what leaving would cost")
            .or("average", Average.class, Average.CODEC, "asks what the bills of some months come to per month")
            .or("balance", Due.class, Due.CODEC, "asks what the account has to pay")
            .or("left", Remaining.class, Remaining.CODEC, "asks what is left of included use")
            .or("held", Held.class, Held.CODEC, "asks what is held on a day");

    private Questions() {}
}
