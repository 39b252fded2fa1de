package dev.holdfast.billing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.AddedLine;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.invoice.NettedLine;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.subscription.Subscription;
import java.io.File;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the core may not do, and which of its packages may know which. */
@AnalyzeClasses(packages = "dev.holdfast.billing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Come only from transitions and bill runs; each with what it publishes that makes one. */
    private static final Set<Class<?>> GUARDED = Set.of(
            Subscription.class,
            Account.class,
            Ledger.class,
            Invoice.class,
            InvoiceLine.class,
            AccruedLine.class,
            AddedLine.class,
            NettedLine.class,
            Bill.class,
            CreditNote.class,
            Quote.class);

    private static final Set<String> ALLOWED_TO_MAKE_ONE = Set.of(
            "Subscription.none",
            "Subscription.asKnownAt",
            "Account.of",
            "Account.with",
            "Account.knowing",
            "Account.reporting",
            "Account.adding",
            "Ledger.EMPTY",
            "Ledger.givingBack",
            "Ledger.billedBy",
            "Bill.of");

    /** Where an amount may be rounded, always by the rule that is given. */
    private static final Set<String> ROUNDING = Set.of(
            "dev.holdfast.billing.time.Fraction",
            "dev.holdfast.billing.tax.Taxing",
            "dev.holdfast.billing.tax.LargestRemainder",
            // quantities of use, and no amounts
            "dev.holdfast.billing.usage.UnitOfUse");

    @ArchTest
    static final ArchRule nothing_reads_a_clock = noClasses()
            .should()
            .callMethodWhere(describe("the clock is read", call -> isNow(call.getTarget())))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, java.util.Date.class, java.util.Calendar.class);

    @ArchTest
    static final ArchRule nothing_is_left_to_chance = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, UUID.class, java.util.concurrent.ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule no_field_is_a_floating_point_number =
            fields().should().notHaveRawType(floatingPoint()).andShould().notHaveRawType(boxedFloatingPoint());

    @ArchTest
    static final ArchRule no_method_takes_or_gives_a_floating_point_number = methods()
            .should()
            .notHaveRawReturnType(floatingPoint().or(boxedFloatingPoint()))
            .andShould(haveNoFloatingPointParameter());

    @ArchTest
    static final ArchRule nothing_is_counted_in_floating_point = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a floating-point number is used",
                    call -> call.getTarget().getRawReturnType().isEquivalentTo(double.class)
                            || call.getTarget().getRawReturnType().isEquivalentTo(float.class)
                            || call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(type ->
                                            type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class))));

    @ArchTest
    static final ArchRule no_zone_or_locale_is_taken_from_the_machine = noClasses()
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(java.util.TimeZone.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethodWhere(describe(
                    "text is formatted without a locale",
                    call -> Set.of("format", "formatted")
                                    .contains(call.getTarget().getName())
                            && call.getTarget().getOwner().isEquivalentTo(String.class)
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Locale.class))));

    @ArchTest
    static final ArchRule nothing_is_read_or_written = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.io..")
                    .and(describe(
                            "not of records and lambdas",
                            type -> !type.getSimpleName().equals("Serializable"))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(File.class, Files.class, Thread.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("dev.holdfast.billing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule each_layer_knows_only_those_below = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("time")
            .definedBy("dev.holdfast.billing.time..")
            .layer("tax")
            .definedBy("dev.holdfast.billing.tax..")
            .layer("subscription")
            .definedBy("dev.holdfast.billing.subscription..")
            .layer("policy")
            .definedBy("dev.holdfast.billing.policy..")
            .layer("owed")
            .definedBy("dev.holdfast.billing.owed..")
            .layer("usage")
            .definedBy("dev.holdfast.billing.usage..")
            .layer("held")
            .definedBy("dev.holdfast.billing.held..")
            .layer("pricing")
            .definedBy("dev.holdfast.billing.pricing..")
            .layer("fee")
            .definedBy("dev.holdfast.billing.fee..")
            .layer("accrual")
            .definedBy("dev.holdfast.billing.accrual..")
            .layer("invoice")
            .definedBy("dev.holdfast.billing.invoice..")
            .layer("receivable")
            .definedBy("dev.holdfast.billing.receivable..")
            .layer("quote")
            .definedBy("dev.holdfast.billing.quote..")
            .layer("promise")
            .definedBy("dev.holdfast.billing.promise..")
            .whereLayer("time")
            .mayNotAccessAnyLayer()
            .whereLayer("tax")
            .mayNotAccessAnyLayer()
            .whereLayer("subscription")
            .mayOnlyAccessLayers("time")
            .whereLayer("policy")
            .mayOnlyAccessLayers("time", "subscription", "tax")
            .whereLayer("owed")
            .mayOnlyAccessLayers("time", "subscription", "tax", "policy")
            .whereLayer("usage")
            .mayOnlyAccessLayers("time", "subscription", "owed")
            .whereLayer("held")
            .mayOnlyAccessLayers("time", "subscription", "policy", "owed", "usage")
            .whereLayer("pricing")
            .mayOnlyAccessLayers("time", "subscription", "tax", "policy", "owed", "usage", "held")
            .whereLayer("fee")
            .mayOnlyAccessLayers("time", "subscription", "policy", "owed", "usage", "held", "pricing")
            .whereLayer("accrual")
            .mayOnlyAccessLayers("time", "subscription", "policy", "owed", "usage", "held", "pricing", "fee")
            .whereLayer("invoice")
            .mayOnlyAccessLayers("time", "subscription", "tax", "policy", "owed", "usage", "accrual")
            .whereLayer("receivable")
            .mayOnlyAccessLayers("time", "subscription", "tax", "policy", "owed", "invoice")
            .whereLayer("quote")
            .mayOnlyAccessLayers("time", "subscription", "tax", "policy", "owed", "usage", "accrual", "invoice")
            .whereLayer("promise")
            .mayOnlyAccessLayers("time", "subscription", "policy", "owed", "usage", "invoice", "quote");

    @ArchTest
    static final ArchRule months_are_added_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.holdfast.billing.time.ServicePeriods")
            .should()
            .callMethodWhere(describe(
                    "months or years are added",
                    call -> Set.of(LocalDate.class.getName(), YearMonth.class.getName(), "java.time.LocalDateTime")
                                    .contains(call.getTargetOwner().getFullName())
                            && call.getTarget().getName().matches("(plus|minus)(Months|Years)?")));

    @ArchTest
    static final ArchRule amounts_are_rounded_in_named_places = noClasses()
            .that(describe("round nothing", type -> !ROUNDING.contains(type.getFullName())))
            .should()
            .callMethodWhere(describe(
                    "an amount is rounded",
                    call -> call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(RoundingMode.class))
                            && Stream.of("java.math", "org.joda.money")
                                    .anyMatch(call.getTargetOwner().getPackageName()::equals)));

    @ArchTest
    static final ArchRule guarded_values_come_from_transitions_only =
            classes().that(areGuarded()).should(publishNothingThatMakesOne());

    private static boolean isNow(AccessTarget.MethodCallTarget target) {
        boolean time = target.getOwner().getPackageName().startsWith("java.time");
        boolean system = target.getOwner().isEquivalentTo(System.class);
        return (time && target.getName().equals("now"))
                || (system && Set.of("currentTimeMillis", "nanoTime").contains(target.getName()));
    }

    private static DescribedPredicate<JavaClass> floatingPoint() {
        return describe(
                "float or double", type -> type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class));
    }

    private static DescribedPredicate<JavaClass> boxedFloatingPoint() {
        return describe(
                "Float or Double", type -> type.isEquivalentTo(Double.class) || type.isEquivalentTo(Float.class));
    }

    private static ArchCondition<JavaMethod> haveNoFloatingPointParameter() {
        return condition(
                "have no floating-point parameter",
                (method, events) -> method.getRawParameterTypes().stream()
                        .filter(floatingPoint().or(boxedFloatingPoint()))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes a " + type.getSimpleName()))));
    }

    private static DescribedPredicate<JavaClass> areGuarded() {
        return describe("are guarded", type -> GUARDED.stream().anyMatch(type::isEquivalentTo));
    }

    /** No public constructor, builder or wither, no public way to one but those on the list. */
    private static ArchCondition<JavaClass> publishNothingThatMakesOne() {
        return condition("publish nothing that makes one", (type, events) -> {
            Stream<JavaCodeUnit> makers = type.getCodeUnits().stream()
                    .filter(unit -> unit.isConstructor() || makes(unit, type) || makesABuilder(unit));
            Stream<? extends JavaMember> constants =
                    type.getFields().stream().filter(field -> field.getRawType().equals(type));
            Stream.concat(makers, constants)
                    .filter(ArchitectureTest::isPublished)
                    .filter(member -> !ALLOWED_TO_MAKE_ONE.contains(type.getSimpleName() + "." + member.getName()))
                    .forEach(member -> events.add(SimpleConditionEvent.violated(
                            type, member.getFullName() + " makes a " + type.getSimpleName())));
            type.getAllSubclasses().stream()
                    .filter(subclass -> subclass.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(subclass -> GUARDED.stream().noneMatch(subclass::isEquivalentTo))
                    .forEach(subclass -> events.add(
                            SimpleConditionEvent.violated(type, subclass.getFullName() + " is a public subclass")));
        });
    }

    private static boolean makes(JavaCodeUnit unit, JavaClass type) {
        return unit.getRawReturnType().isAssignableTo(type.getFullName());
    }

    private static boolean makesABuilder(JavaCodeUnit unit) {
        return unit.getRawReturnType().getSimpleName().contains("Builder");
    }

    private static boolean isPublished(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static <T> ArchCondition<T> condition(
            String description, java.util.function.BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
