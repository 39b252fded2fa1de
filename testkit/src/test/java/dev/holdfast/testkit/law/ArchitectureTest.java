package dev.holdfast.testkit.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What keeps the laws portable and the reference independent. */
@AnalyzeClasses(packages = "dev.holdfast.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_reference_shares_no_calculation_with_what_it_checks = noClasses()
            .that()
            .resideInAPackage("dev.holdfast.testkit.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.holdfast.billing.policy..",
                    "dev.holdfast.billing.owed..",
                    "dev.holdfast.billing.usage..",
                    "dev.holdfast.billing.held..",
                    "dev.holdfast.billing.pricing..",
                    "dev.holdfast.billing.fee..",
                    "dev.holdfast.billing.accrual..",
                    "dev.holdfast.billing.time..",
                    "dev.holdfast.billing.tax..",
                    "dev.holdfast.billing.invoice..",
                    "dev.holdfast.billing.quote..");

    @ArchTest
    static final ArchRule laws_need_no_test_library = noClasses()
            .that()
            .resideInAnyPackage("dev.holdfast.testkit.law..", "dev.holdfast.testkit.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.jqwik..", "org.junit..", "org.assertj..");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("dev.holdfast.testkit.(*)..").should().beFreeOfCycles();
}
