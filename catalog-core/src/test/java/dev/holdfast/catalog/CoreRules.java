package dev.holdfast.catalog;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vavr.collection.Vector;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Predicate;

/** What holds for the code of every core: the same arguments give the same result, whatever the machine. */
final class CoreRules {

    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callCodeUnitWhere(target("is a clock", target -> isIn(target, "java.time") && named(target, "now")))
            .orShould()
            .callCodeUnitWhere(target(
                    "is a clock",
                    target -> isOf(target, System.class) && named(target, "currentTimeMillis", "nanoTime")))
            .orShould()
            .dependOnClassesThat(belongToAnyOf(java.time.Clock.class, Date.class, Calendar.class))
            .because("what depends on when it is asked cannot be replayed");

    static final ArchRule NO_RANDOMNESS = noClasses()
            .should()
            .callCodeUnitWhere(target("is random", target -> isOf(target, UUID.class) && named(target, "randomUUID")))
            .orShould()
            .callCodeUnitWhere(target("is random", target -> isOf(target, Math.class) && named(target, "random")))
            .orShould()
            .dependOnClassesThat(belongToAnyOf(Random.class, SplittableRandom.class))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("java.util.random.."))
            .because("ids come from the host");

    static final ArchRule NO_FLOATING_POINT = noClasses()
            .should()
            .callCodeUnitWhere(target("takes or gives a floating-point number", CoreRules::isFloating))
            .orShould(declareFloating())
            .because("a cent is not a binary fraction");

    static final ArchRule NO_FLOATING_POINT_FIELD =
            noFields().should().haveRawType(describe("floating-point", CoreRules::isFloating));

    static final ArchRule NO_DEFAULT_ZONE_OR_LOCALE = noClasses()
            .should()
            .callCodeUnitWhere(target(
                    "is the machine's zone",
                    target -> named(target, "systemDefault")
                            || (isOf(target, TimeZone.class) && named(target, "getDefault"))))
            .orShould()
            .callCodeUnitWhere(target(
                    "is the machine's locale", target -> isOf(target, Locale.class) && named(target, "getDefault")))
            .orShould()
            .callCodeUnitWhere(target(
                    "depends on the machine's locale",
                    target -> isOf(target, String.class)
                            && named(target, "format", "formatted", "toLowerCase", "toUpperCase")
                            && !target.getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(Locale.class))))
            .because("a bill is the same wherever it is computed");

    static final ArchRule NO_INPUT_OR_OUTPUT = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql.."))
            .because("reading and writing is the host's");

    static final ArchRule NO_THREADS_AND_NO_REFLECTION = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.lang.reflect.."))
            .orShould()
            .dependOnClassesThat(belongToAnyOf(Thread.class));

    static final ArchRule NO_ORDER_BY_HASH = noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    HashMap.class,
                    HashSet.class,
                    io.vavr.collection.HashMap.class,
                    io.vavr.collection.HashSet.class,
                    io.vavr.collection.LinkedHashMap.class,
                    io.vavr.collection.LinkedHashSet.class))
            .because("an order that comes from hashing is no order");

    private CoreRules() {}

    /**
     * Values that come only from transitions or checks: nobody outside can build one or change one.
     *
     * @param guarded the full names of the classes
     */
    static ArchRule publishNoBuilderAndNoWither(String... guarded) {
        Vector<String> names = Vector.of(guarded);
        return classes()
                .that(describe("are guarded values", type -> names.contains(type.getName())))
                .should(new ArchCondition<JavaClass>("publish no constructor, builder or wither") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        doors(type)
                                .forEach(door -> events.add(
                                        SimpleConditionEvent.violated(type, type.getName() + " publishes " + door)));
                    }
                });
    }

    private static Vector<String> doors(JavaClass type) {
        Vector<String> constructors = Vector.ofAll(type.getConstructors())
                .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                .map(constructor -> "a constructor");
        // what it inherits from a generated interface is public, though the interface is not
        Vector<String> methods = Vector.ofAll(type.getAllMethods())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(method -> method.getName())
                .filter(name -> name.equals("builder") || name.matches("with([A-Z].*)?"));
        return constructors.appendAll(methods);
    }

    private static ArchCondition<JavaClass> declareFloating() {
        return new ArchCondition<>("declare a method with floating-point numbers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(unit -> isFloating(unit.getRawReturnType())
                                || unit.getRawParameterTypes().stream().anyMatch(CoreRules::isFloating))
                        .forEach(unit -> events.add(SimpleConditionEvent.satisfied(unit, unit.getFullName())));
            }
        };
    }

    private static boolean isFloating(CodeUnitCallTarget target) {
        return isFloating(target.getRawReturnType())
                || target.getRawParameterTypes().stream().anyMatch(CoreRules::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return Vector.of(double.class, float.class, Double.class, Float.class).exists(type::isEquivalentTo);
    }

    private static boolean isIn(CodeUnitCallTarget target, String rootPackage) {
        return target.getOwner().getPackageName().startsWith(rootPackage);
    }

    private static boolean isOf(CodeUnitCallTarget target, Class<?> owner) {
        return target.getOwner().isEquivalentTo(owner);
    }

    private static boolean named(CodeUnitCallTarget target, String... names) {
        return Vector.of(names).contains(target.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> target(String what, Predicate<CodeUnitCallTarget> condition) {
        return describe(
                what, access -> access.getTarget() instanceof CodeUnitCallTarget target && condition.test(target));
    }
}
