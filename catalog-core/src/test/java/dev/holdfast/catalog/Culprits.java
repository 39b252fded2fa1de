package dev.holdfast.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

/** Classes that do what a core may not, each one thing. */
public final class Culprits {

    private Culprits() {}

    static final class Clocks {
        @SuppressWarnings("JavaTimeDefaultTimeZone")
        LocalDate today() {
            return LocalDate.now();
        }
    }

    static final class Dice {
        int roll() {
            return new Random().nextInt(6);
        }
    }

    static final class Fractions {
        Object half(BigDecimal number) {
            return number.doubleValue();
        }
    }

    static final class FractionField {
        private final double half = 0.5;

        @Override
        public String toString() {
            return "" + half;
        }
    }

    static final class Home {
        @SuppressWarnings("StringCaseLocaleUsage")
        String lower(String text) {
            return text.toLowerCase();
        }
    }

    static final class Printer {
        void print(String text) {
            System.out.println(text);
        }
    }

    static final class Worker {
        Thread start() {
            return Thread.currentThread();
        }
    }

    static final class Hashed {
        Object map() {
            return io.vavr.collection.HashMap.empty();
        }
    }

    public static final class OpenConstructor {
        public OpenConstructor() {}
    }

    public static final class OpenBuilder {
        private OpenBuilder() {}

        public static Object builder() {
            return new OpenBuilder();
        }
    }

    interface WithName {
        default Object withName(String name) {
            return name;
        }
    }

    public static final class OpenWither implements WithName {
        private OpenWither() {}
    }
}
