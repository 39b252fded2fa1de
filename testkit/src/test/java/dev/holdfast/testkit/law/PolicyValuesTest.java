package dev.holdfast.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.policy.Arrears;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.ChangedQuantity;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.policy.NegativeTotal;
import dev.holdfast.billing.policy.NewPeriods;
import dev.holdfast.billing.policy.Presentation;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.policy.RoundedFirst;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.policy.Stacking;
import dev.holdfast.billing.policy.TaxedDay;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.time.ActualOver;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.MonthsOf;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/** Every value that a policy can take makes another bill for somebody; a choice that changed nothing would be none. */
class PolicyValuesTest {

    private static final int LIVES = 600;
    private static final long SEED = 20131112;

    @Example
    void every_value_of_a_policy_makes_another_bill_for_somebody() {
        Vector<Billed> lives = lives();

        Vector<String> idle = policies()
                .reject(policy -> lives.exists(billed ->
                        !bills(billed.life(), policy._2()).equals(billed.usual().get())))
                .map(Tuple2::_1);

        assertThat(idle).isEmpty();
    }

    /** A life with its bills by the default policy, which are made when they are first looked at. */
    private record Billed(Life life, Lazy<Vector<String>> usual) {
        static Billed of(Life life) {
            return new Billed(life, Lazy.of(() -> bills(life, BillingPolicy.DEFAULT)));
        }
    }

    private static Vector<Billed> lives() {
        RandomGenerator<Life> generator = Lives.upTo(25).generator(1000);
        Random random = new Random(SEED);
        return Vector.fill(LIVES, () -> Billed.of(generator.next(random).value()));
    }

    private static Vector<String> bills(Life life, BillingPolicy policy) {
        return life.billed(Billing.of(life.catalog()).by(policy)::bill)
                .invoices()
                .get()
                .map(PolicyValuesTest::text);
    }

    private static String text(Invoice invoice) {
        return invoice.type() + " " + invoice.payable() + " "
                + invoice.taxes().map(tax -> tax.tax()) + " "
                + invoice.lines().map(line -> line.days() + " " + line.amount() + " " + line.net());
    }

    /** The default policy with one of its values another one, by names. */
    private static Vector<Tuple2<String, BillingPolicy>> policies() {
        return Vector.of(BillingPolicy.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !Modifier.isFinal(method.getModifiers())
                        && method.getParameterCount() == 0)
                .sortBy(Method::getName)
                .flatMap(method -> others(
                                method.getReturnType(), value(method, BillingPolicy.DEFAULT), method.getName())
                        .map(other -> Tuple.of(method.getName() + " " + other, with(method.getName(), other))));
    }

    /** All values but one; where there is no end of them, those that stand for all. */
    private static Vector<Object> others(Class<?> type, Object usual, String name) {
        if (type.isEnum()) {
            return Vector.<Object>of(type.getEnumConstants()).remove(usual).remove(RoundingMode.UNNECESSARY);
        }
        if (type.isRecord()) {
            return Vector.of(type.getRecordComponents())
                    .zipWithIndex()
                    .flatMap(component -> others(
                                    component._1().getType(),
                                    value(component._1().getAccessor(), usual),
                                    component._1().getName())
                            .map(other -> replaced(type, usual, component._2(), other)));
        }
        return switch (name) {
            case "dayCount" ->
                Vector.<Object>of((Object[]) StandardDayCount.values())
                        .remove(StandardDayCount.ACTUAL)
                        .append(new MonthsOf(28))
                        .append(new ActualOver(28, Span.MONTH, ActualOver.Rest.NOWHERE));
            case "chargedWhileSuspended" -> Vector.of(Suspension.values()).map(TreeSet::of);
            case "ahead" -> Vector.of(Option.some(Span.days(10)));
            case "payableStep" -> Vector.of(Option.some(new BigDecimal("0.05")));
            case "finerBy" -> Vector.of(2);
            case "replaced" ->
                Vector.of(Edges.When.values()).remove(Edges.When.SAME_DAY).map(Option::some);
            case "roundedFirst" ->
                Vector.of(RoundedFirst.Of.values())
                        .map(of -> Option.some(new RoundedFirst(of, 2, RoundingMode.HALF_UP)));
            default -> {
                if (usual instanceof Boolean flag) {
                    yield Vector.of(!flag);
                }
                throw new AssertionError("say which values of " + name + " stand for all");
            }
        };
    }

    private static Object replaced(Class<?> type, Object usual, int index, Object other) {
        Vector<RecordComponent> components = Vector.of(type.getRecordComponents());
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    components.map(RecordComponent::getType).toJavaArray(Class<?>[]::new));
            return constructor.newInstance(components
                    .map(component -> value(component.getAccessor(), usual))
                    .update(index, other)
                    .toJavaArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object value(Method method, Object of) {
        try {
            return method.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static BillingPolicy with(String name, Object value) {
        BillingPolicy policy = BillingPolicy.DEFAULT;
        return switch (name) {
            case "dayCount" -> policy.withDayCount((DayCount) value);
            case "rounding" -> policy.withRounding((RoundingMode) value);
            case "roundedSide" -> policy.withRoundedSide((RoundedSide) value);
            case "roundedFirst" -> policy.withRoundedFirst((Option<RoundedFirst>) value);
            case "roundedPrice" -> policy.withRoundedPrice((RoundedPrice) value);
            case "changedQuantity" -> policy.withChangedQuantity((ChangedQuantity) value);
            case "edges" -> policy.withEdges((Edges) value);
            case "newPeriods" -> policy.withNewPeriods((NewPeriods) value);
            case "foresight" -> policy.withForesight((Foresight) value);
            case "ahead" -> policy.withAhead((Option<Span>) value);
            case "stacking" -> policy.withStacking((Stacking) value);
            case "arrears" -> policy.withArrears((Arrears) value);
            case "chargedWhileSuspended" -> policy.withChargedWhileSuspended((SortedSet<Suspension>) value);
            case "activationOnChange" -> policy.withActivationOnChange((boolean) value);
            case "finerBy" -> policy.withFinerBy((int) value);
            case "tax" -> policy.withTax((TaxPolicy) value);
            case "taxedDay" -> policy.withTaxedDay((TaxedDay) value);
            case "presentation" -> policy.withPresentation((Presentation) value);
            case "reductions" -> policy.withReductions((ReductionTime) value);
            case "negativeTotal" -> policy.withNegativeTotal((NegativeTotal) value);
            case "payableStep" -> policy.withPayableStep((Option<BigDecimal>) value);
            default -> throw new AssertionError("say how a policy gets another " + name);
        };
    }
}
