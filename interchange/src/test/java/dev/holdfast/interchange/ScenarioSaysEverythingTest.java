package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.BillsElsewhere;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.invoice.Measured;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.Credit;
import dev.holdfast.billing.receivable.Issue;
import dev.holdfast.billing.receivable.Payment;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.history.Commands;
import dev.holdfast.interchange.invoice.StatedAddition;
import dev.holdfast.interchange.question.Question;
import dev.holdfast.interchange.question.Questions;
import dev.holdfast.interchange.receivable.Handling;
import dev.holdfast.interchange.scenario.ScriptText;
import dev.holdfast.interchange.schema.JsonSchema;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is added to the model is missed here until a scenario can say it. */
class ScenarioSaysEverythingTest {

    private final String schema = ScenarioFile.schema();

    /** The definition of one object in the schema. */
    private String definition(String name) {
        int start = schema.indexOf("\n    \"" + name + "\": {");
        assertThat(start).as(name).isPositive();
        int end = schema.indexOf("\n    }", start);
        return schema.substring(start, end);
    }

    @Test
    void every_command_is_a_key_of_a_step() {
        String step = definition("step");
        assertThat(Command.class.getPermittedSubclasses())
                .hasSize(Commands.COMMANDS.names().size())
                .allSatisfy(command -> assertThat(step).contains("\"" + spelled(command) + "\": {"));
    }

    @Test
    void every_report_is_a_key_of_a_step() {
        String step = definition("step");
        assertThat(Vector.of(Report.class.getPermittedSubclasses()).reject(Report.OfUse.class::equals))
                .allSatisfy(report -> assertThat(step).contains("\"" + spelled(report) + "\": {"));
        // what is taken back is use below zero
        assertThat(Report.OfUse.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Report.Used.class, Report.TakenBack.class);
        assertThat(step).contains("\"" + spelled(Report.Used.class) + "\": {");
    }

    @Test
    void everything_that_a_host_adds_is_a_key_of_a_step_or_of_what_stands_under_it() {
        assertThat(names(ManualLine.class, Measured.class)).allMatch(said("line"));
        assertThat(names(Addition.OnTotal.class, Adjustment.class)).allMatch(said("allowance on the whole"));
        assertThat(names(Addition.OnTotal.class, Adjustment.class)).allMatch(said("charge on the whole"));
        assertThat(names(Adjustment.class)).allMatch(said("line adjustment"));
        assertThat(names(Addition.Paid.class)).allMatch(said("amount paid"));
        assertThat(names(Addition.Rounding.class)).allMatch(said("rounding of the total"));
        assertThat(names(TaxedAs.class)).allMatch(said("tax of a line"));
        assertThat(StatedAddition.class.getPermittedSubclasses())
                .hasSameSizeAs(Addition.class.getPermittedSubclasses());
    }

    @Test
    void everything_that_is_done_to_a_bill_is_a_key_of_a_step() {
        String step = definition("step");
        Vector<String> moves = Vector.of(Bill.class.getMethods())
                .filter(method -> method.getReturnType() == Either.class)
                .map(Method::getName)
                .distinct();
        assertThat(moves)
                .hasSameSizeAs(Handling.class.getPermittedSubclasses())
                .allSatisfy(move -> assertThat(step).contains("\"" + move + "\": {"));
        assertThat(names(Issue.class)).allMatch(said("send"));
        assertThat(names(Payment.class)).allMatch(said("pay")).allMatch(said("refund"));
        assertThat(names(Credit.class)).allMatch(said("credit"));
    }

    @Test
    void everything_that_others_billed_is_a_key() {
        assertThat(names(BillsElsewhere.class)).allMatch(said("bills made elsewhere"));
        assertThat(names(BillsElsewhere.Line.class)).allMatch(said("line billed elsewhere"));
        assertThat(names(BillsElsewhere.Credit.class)).allMatch(said("credit given elsewhere"));
    }

    /** Its own key, or that of the step, or the key that says it in the words of a person. */
    private Predicate<String> said(String definition) {
        Map<String, String> otherwise = HashMap.of(
                "days", "from",
                "measured", "quantity",
                "adjustments", "allowances",
                "adjustment", "amount",
                "size", "percent",
                "kind", "amount",
                "code", "reasonCode",
                "category", "code",
                "taxedAs", "tax",
                "basis", "prices");
        Map<String, String> all = otherwise.put("through", "on");
        return name -> Vector.of(definition(definition.replace(' ', '-')), definition("step"))
                .exists(keys -> keys.contains("\"" + all.getOrElse(name, name) + "\": {"));
    }

    private static Vector<String> names(Class<?>... types) {
        return Vector.of(types)
                .flatMap(type -> type.isRecord()
                        ? Vector.of(type.getRecordComponents()).map(RecordComponent::getName)
                        : attributes(type).map(Method::getName));
    }

    @Test
    void every_choice_of_the_policy_is_a_key_and_every_value_of_it_a_word() {
        String policy = definition("policy");
        assertThat(attributes(BillingPolicy.class)).isNotEmpty().allSatisfy(attribute -> {
            assertThat(policy).contains("\"" + attribute.getName() + "\": {");
            words(attribute.getGenericReturnType())
                    .forEach(word -> assertThat(schema).contains("\"" + word + "\""));
        });
    }

    @Test
    void everything_that_a_request_says_is_a_key_of_a_step() throws ReflectiveOperationException {
        String step = definition("step");
        Vector<String> said = attributes(dev.holdfast.billing.subscription.Request.class)
                .map(Method::getName)
                .removeAll(Vector.of("command", "effectiveOn"))
                .map(name -> name.equals("askedAt") ? "recorded" : name);
        assertThat(said)
                .hasSizeGreaterThan(6)
                .allSatisfy(name -> assertThat(step).contains("\"" + name + "\": {"));
    }

    @Test
    void every_named_day_count_is_a_word() {
        assertThat(StandardDayCount.values())
                .allSatisfy(count -> assertThat(schema)
                        .contains("\"" + count.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\""));
    }

    @Test
    void everything_that_an_account_has_agreed_on_and_that_is_known_of_it_is_a_key() {
        assertThat(names(BillingCycle.class, AccountTerms.class))
                .filteredOn(name -> !Vector.of("account", "currency", "cycle").contains(name))
                .map(name -> name.equals("day") ? "cycleDay" : name)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(definition("account")).contains("\"" + name + "\": {"));
        assertThat(names(Facts.class))
                .hasSizeGreaterThan(4)
                .allSatisfy(name -> assertThat(definition("facts")).contains("\"" + name + "\": {"));
    }

    @Test
    void every_question_has_a_key() {
        Vector<String> questions = Vector.ofAll(new ClassFileImporter()
                        .importPackages("dev.holdfast.interchange.question")
                        .get(Question.class)
                        .getAllSubclasses())
                .map(JavaClass::getSimpleName);
        assertThat(Questions.ALL.names()).hasSameSizeAs(questions);
    }

    /** What can be said and stands in no such scenario is not known to be written and read again. */
    @Test
    void everything_that_a_step_can_be_is_tried() {
        String tried = Project.resource("everything-scenario.yaml");
        Matcher keys = Pattern.compile("\n        \"([A-Za-z-]+)\": \\{").matcher(definition("step"));
        Vector<String> known = Vector.empty();
        while (keys.find()) {
            known = known.append(keys.group(1));
        }
        assertThat(known)
                .hasSizeGreaterThan(60)
                .allSatisfy(key -> assertThat(tried).containsPattern("[ {]" + key + ":"));
    }

    @Test
    void every_price_model_can_be_asked_for_a_price() {
        Vector<Class<?>> models = Vector.ofAll(new ClassFileImporter()
                        .importPackages("dev.holdfast.catalog.price")
                        .get(PriceModel.class)
                        .getAllSubclasses())
                .map(JavaClass::reflect);
        Vector<PriceModel> said = Project.catalog(CatalogFile.parse(Project.resource("everything.yaml"), "everything"))
                .versions()
                .values()
                .toVector()
                .flatMap(version -> version.offers())
                .flatMap(offer -> offer.charges())
                .map(charge -> charge.price());
        assertThat(models).isNotEmpty().allMatch(model -> said.exists(model::isInstance));
        assertThat(definition("pricing")).contains("#/$defs/price");
    }

    @Test
    void a_whole_catalogue_with_everything_in_it_stands_in_a_scenario() {
        String text = "scenario: everything\ncatalog:\n"
                + Project.resource("everything.yaml")
                        .lines()
                        .map(line -> "  " + line + "\n")
                        .reduce("", String::concat);
        Scenario scenario = ScenarioFile.parse(text, "everything").get();
        assertThat(scenario.script().catalog())
                .isEqualTo(Project.catalog(CatalogFile.parse(Project.resource("everything.yaml"), "everything")));
    }

    @Test
    void whatever_can_be_said_is_read_written_and_read_again() {
        Scenario scenario = ScenarioFile.parse(Project.resource("everything-scenario.yaml"), "everything")
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
        String written = ScenarioFile.write(scenario).get();
        assertThat(ScenarioFile.parse(written, "written").get()).isEqualTo(scenario);
        assertThat(JsonSchema.of("x", "y", ScriptText.shape())).isNotBlank();
    }

    private static String spelled(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Vector<Method> attributes(Class<?> type) {
        try {
            Class<?> withers = Class.forName(type.getPackageName() + ".With" + type.getSimpleName());
            return Vector.of(withers.getMethods())
                    .map(wither -> wither.getName().substring("with".length()))
                    .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                    .distinct()
                    .flatMap(name -> Vector.of(type.getMethods())
                            .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0));
        } catch (ClassNotFoundException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    private static Vector<String> words(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Vector.of(parameterized.getActualTypeArguments()).flatMap(ScenarioSaysEverythingTest::words);
        }
        if (type instanceof Class<?> choice && choice.isRecord() && choice != Span.class) {
            return Vector.of(choice.getRecordComponents())
                    .flatMap(part -> words(part.getType()).append(part.getName()));
        }
        return type instanceof Class<?> found && found.isEnum()
                ? Vector.of(found.getEnumConstants())
                        .map(constant ->
                                constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                : Vector.empty();
    }
}
