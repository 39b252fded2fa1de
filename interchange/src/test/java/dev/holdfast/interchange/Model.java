package dev.holdfast.interchange;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.offer.Offer;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/** Every type that a catalogue version is made of, found by reflection, and what of it some values leave unsaid. */
final class Model {

    private static final int ENOUGH = 20;

    private final JavaClasses classes = new ClassFileImporter()
            .importUrl(
                    CatalogVersion.class.getProtectionDomain().getCodeSource().getLocation());

    /** The values seen for each attribute. */
    private Map<Method, Set<Object>> seen = HashMap.empty();

    /** The enumeration constants seen, and the types that values were of. */
    private Set<Object> met = HashSet.empty();

    private Model() {}

    static Seq<String> unsaid(Seq<CatalogVersion> versions) {
        Model model = new Model();
        versions.forEach(model::walk);
        return model.types(Vector.of(CatalogVersion.class), HashSet.empty())
                .toVector()
                .flatMap(model::unsaid)
                .sorted();
    }

    /**
     * Every attribute that says something of its own, such as {@code Promotion.lasting}: what only holds others is left
     * out, and so are names. What all offers and all charges have is named by those.
     */
    static Seq<String> terms() {
        return new Model()
                .types(Vector.of(CatalogVersion.class), HashSet.empty())
                .toVector()
                .reject(type -> type.isEnum() || type.getSimpleName().endsWith("Id"))
                .flatMap(type -> attributes(type).reject(Model::holdsOthers).map(attribute -> owner(type, attribute)))
                .distinct()
                .sorted();
    }

    private static boolean holdsOthers(Method attribute) {
        Type type = attribute.getGenericReturnType();
        while (type instanceof ParameterizedType parameterized) {
            type = parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
        }
        return type instanceof Class<?> found && isOurs(found) && !found.isEnum();
    }

    private static String owner(Class<?> type, Method attribute) {
        Class<?> owner = Vector.<Class<?>>of(Offer.class, Charge.class)
                .filter(family -> family.isAssignableFrom(type))
                .find(family -> Vector.of(family.getMethods())
                        .exists(method -> method.getName().equals(attribute.getName())))
                .getOrElse(type);
        return owner.getSimpleName() + "." + attribute.getName();
    }

    private Vector<String> unsaid(Class<?> type) {
        if (type.isEnum()) {
            return Vector.of(type.getEnumConstants())
                    .reject(met::contains)
                    .map(constant -> type.getSimpleName() + " " + constant);
        }
        return attributes(type).reject(this::isSaid).map(attribute -> type.getSimpleName() + "." + attribute.getName());
    }

    // what has a usual value must be seen with another one too; a record always states all of itself
    private boolean isSaid(Method attribute) {
        Set<Object> values = seen.getOrElse(attribute, HashSet.empty());
        if (Iterable.class.isAssignableFrom(attribute.getReturnType())) {
            return values.exists(value -> ((Iterable<?>) value).iterator().hasNext());
        }
        boolean hasUsual = !attribute.getDeclaringClass().isRecord() && !Modifier.isAbstract(attribute.getModifiers());
        return values.size() >= (hasUsual ? 2 : 1);
    }

    private void walk(Object value) {
        if (value instanceof Tuple2<?, ?> pair) {
            walk(pair._1());
            walk(pair._2());
        } else if (value instanceof Iterable<?> many) {
            many.forEach(this::walk);
        } else if (value instanceof Enum<?>) {
            met = met.add(value);
        } else if (isOurs(value.getClass())) {
            attributes(described(value.getClass())).forEach(attribute -> walk(attribute, value));
        }
    }

    private void walk(Method attribute, Object owner) {
        try {
            Object value = attribute.invoke(owner);
            Set<Object> before = seen.getOrElse(attribute, HashSet.empty());
            seen = seen.put(attribute, before.size() < ENOUGH ? before.add(value) : before);
            walk(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(attribute.toString(), e);
        }
    }

    private Set<Class<?>> types(Seq<? extends Type> open, Set<Class<?>> known) {
        return open.foldLeft(known, (all, type) -> with(all, type));
    }

    private Set<Class<?>> with(Set<Class<?>> known, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return types(Vector.of(parameterized.getActualTypeArguments()), known);
        }
        if (!(type instanceof Class<?> found) || !isOurs(found) || known.contains(found)) {
            return known;
        }
        Seq<Type> parts = attributes(found).map(Method::getGenericReturnType);
        return types(parts.appendAll(variants(found)), known.add(found));
    }

    private Seq<Class<?>> variants(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers()) && attributes(type).isEmpty()
                ? Vector.ofAll(classes.get(type).getAllSubclasses())
                        .map(JavaClass::reflect)
                        .filter(variant ->
                                variant.isRecord() || attributes(variant).nonEmpty())
                        .<Class<?>>map(variant -> variant)
                : Vector.empty();
    }

    /** The type that says what a value is: an immutable's abstract class. */
    private static Class<?> described(Class<?> type) {
        return type.getSimpleName().startsWith("Immutable") ? type.getSuperclass() : type;
    }

    private static Vector<Method> attributes(Class<?> type) {
        try {
            if (type.isRecord()) {
                return Vector.of(type.getRecordComponents()).map(RecordComponent::getAccessor);
            }
            Class<?> withers = Class.forName(type.getPackageName() + ".With" + type.getSimpleName());
            return Vector.of(withers.getMethods())
                    .map(wither -> wither.getName().substring("with".length()))
                    .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                    .distinct()
                    .map(name -> method(type, name));
        } catch (ClassNotFoundException e) {
            return Vector.empty();
        }
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type + "." + name, e);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("dev.holdfast.catalog");
    }
}
