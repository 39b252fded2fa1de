package dev.holdfast.catalog;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.holdfast.catalog";

    // where the module's own classes are, so that those of its tests stay out
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Catalog.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void all_classes_of_the_module_are_looked_at_and_none_of_its_tests() {
        assertThat(CLASSES).hasSizeGreaterThan(100);
        assertThat(CLASSES.contain(Catalog.class)).isTrue();
        assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void the_core_has_no_clock() {
        CoreRules.NO_CLOCK.check(CLASSES);
    }

    @Test
    void the_core_has_no_randomness() {
        CoreRules.NO_RANDOMNESS.check(CLASSES);
    }

    @Test
    void the_core_has_no_floating_point_numbers() {
        CoreRules.NO_FLOATING_POINT.check(CLASSES);
        CoreRules.NO_FLOATING_POINT_FIELD.check(CLASSES);
    }

    @Test
    void the_core_has_no_default_zone_and_no_default_locale() {
        CoreRules.NO_DEFAULT_ZONE_OR_LOCALE.check(CLASSES);
    }

    @Test
    void the_core_reads_and_writes_nothing() {
        CoreRules.NO_INPUT_OR_OUTPUT.check(CLASSES);
    }

    @Test
    void the_core_has_no_threads_and_no_reflection() {
        CoreRules.NO_THREADS_AND_NO_REFLECTION.check(CLASSES);
    }

    @Test
    void nothing_in_the_core_is_ordered_by_hash() {
        CoreRules.NO_ORDER_BY_HASH.check(CLASSES);
    }

    @Test
    void a_catalogue_comes_only_from_its_check() {
        CoreRules.publishNoBuilderAndNoWither(ROOT + ".Catalog").check(CLASSES);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packages_lie_on_each_other_in_layers() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("time")
                .definedBy(ROOT + ".time")
                .layer("tax")
                .definedBy(ROOT + ".tax")
                .layer("price")
                .definedBy(ROOT + ".price")
                .layer("usage")
                .definedBy(ROOT + ".usage")
                .layer("charge")
                .definedBy(ROOT + ".charge")
                .layer("offer")
                .definedBy(ROOT + ".offer")
                .layer("rule")
                .definedBy(ROOT + ".rule")
                .layer("promotion")
                .definedBy(ROOT + ".promotion")
                .layer("comparison")
                .definedBy(ROOT + ".comparison")
                .layer("catalogue")
                .definedBy(ROOT)
                .whereLayer("time")
                .mayNotAccessAnyLayer()
                .whereLayer("tax")
                .mayNotAccessAnyLayer()
                .whereLayer("price")
                .mayNotAccessAnyLayer()
                .whereLayer("usage")
                .mayOnlyAccessLayers("time")
                .whereLayer("charge")
                .mayOnlyAccessLayers("time", "tax", "price", "usage")
                .whereLayer("offer")
                .mayOnlyAccessLayers("time", "tax", "price", "usage", "charge")
                .whereLayer("rule")
                .mayOnlyAccessLayers("time", "tax", "price", "usage", "charge", "offer")
                .whereLayer("promotion")
                .mayOnlyAccessLayers("time", "usage", "offer", "rule")
                .whereLayer("comparison")
                .mayOnlyAccessLayers("price", "usage", "charge", "offer")
                .whereLayer("catalogue")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    /** Each rule must find what it forbids, or it forbids nothing. */
    @Test
    void each_rule_finds_what_it_forbids() {
        assertFinds(CoreRules.NO_CLOCK, Culprits.Clocks.class);
        assertFinds(CoreRules.NO_RANDOMNESS, Culprits.Dice.class);
        assertFinds(CoreRules.NO_FLOATING_POINT, Culprits.Fractions.class);
        assertFinds(CoreRules.NO_FLOATING_POINT_FIELD, Culprits.FractionField.class);
        assertFinds(CoreRules.NO_DEFAULT_ZONE_OR_LOCALE, Culprits.Home.class);
        assertFinds(CoreRules.NO_INPUT_OR_OUTPUT, Culprits.Printer.class);
        assertFinds(CoreRules.NO_THREADS_AND_NO_REFLECTION, Culprits.Worker.class);
        assertFinds(CoreRules.NO_ORDER_BY_HASH, Culprits.Hashed.class);
        Vector.of(Culprits.OpenConstructor.class, Culprits.OpenBuilder.class, Culprits.OpenWither.class)
                .forEach(type -> assertFinds(CoreRules.publishNoBuilderAndNoWither(type.getName()), type));
    }

    private static void assertFinds(ArchRule rule, Class<?> culprit) {
        JavaClasses classes = new ClassFileImporter().importClasses(culprit);
        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit.getSimpleName());
    }
}
