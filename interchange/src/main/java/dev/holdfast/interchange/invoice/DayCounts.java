package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.text.Tree;

/** How a day count is said: by its name. The plain one is two values that count the same. */
public final class DayCounts {

    /** A day count by its name. */
    public static final Codec<DayCount> CODEC = new DayCountCodec();

    private DayCounts() {}

    private static final class DayCountCodec implements Codec<DayCount> {

        private static final Codec<StandardDayCount> WORD = Scalars.words(StandardDayCount.class);

        @Override
        public Read<DayCount> read(Tree tree, Scope scope) {
            return WORD.read(tree, scope)
                    .turned(tree.place(), word -> word == StandardDayCount.ACTUAL ? DayCount.ACTUAL : word);
        }

        @Override
        public Tree write(DayCount value, Scope scope) {
            if (value == DayCount.ACTUAL) {
                return WORD.write(StandardDayCount.ACTUAL, scope);
            }
            return value instanceof StandardDayCount standard
                    ? WORD.write(standard, scope)
                    : new Tree.Refused("a day count of the host's own cannot be written", "use one of the named ones");
        }

        @Override
        public Shape shape() {
            return WORD.shape();
        }
    }
}
