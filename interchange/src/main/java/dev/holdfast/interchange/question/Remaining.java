package dev.holdfast.interchange.question;

import dev.holdfast.billing.usage.UnitsLeft;
import dev.holdfast.interchange.codec.Brief;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.text.Statement;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is left of included use, and of credit that pays for use.
 *
 * @param of the allowance that is meant, or none for all
 */
record Remaining(Option<String> of) implements Question {

    private static final ObjectCodec<Remaining> FULL = ObjectCodec.of(
            "what is left",
            "What is left of included use, and of credit that pays for use, at the end of the day 'on': what was given less"
                    + " what use through that day drew, on all lines of the account. The answer is a number, or 'unlimited',"
                    + " for each allowance; each grant is told too.",
            "{of: data}",
            keys -> {
                var of = keys.optional(
                        "of", Scalars.TEXT, Remaining::of, "all", "the allowance that is meant, by its id");
                return given -> new Remaining(given.get(of));
            });

    static final Codec<Remaining> CODEC = Brief.of(FULL, "left", "data").bare("of");

    @Override
    public Answer in(Setting setting) {
        return setting.on()
                .map(day -> on(day, setting))
                .getOrElse(() -> Answer.none("what is left is asked 'on' a day"));
    }

    private Answer on(LocalDate day, Setting setting) {
        return setting.billing()
                .left(setting.account(), day)
                .fold(
                        missing -> Answer.none(missing.sentence()),
                        all -> answer(
                                all.filter(one -> of.forAll(one.allowance().id()::equals))));
    }

    private static Answer answer(Vector<UnitsLeft> grants) {
        Vector<String> sums = grants.map(one -> one.allowance().id())
                .distinct()
                .map(id -> sum(grants.filter(one -> one.allowance().id().equals(id))));
        Answer answer = sums.size() < 2 ? Answer.of(sums.headOption().getOrElse("0")) : Answer.ofAll(sums);
        return answer.with(Statement.EMPTY.list("grants", grants.map(UnitsTree::of)));
    }

    private static String sum(Vector<UnitsLeft> grants) {
        return grants.exists(one -> one.left().isEmpty())
                ? "unlimited"
                : UnitsTree.plain(grants.flatMap(UnitsLeft::left).fold(BigDecimal.ZERO, BigDecimal::add));
    }
}
