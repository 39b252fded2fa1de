package dev.holdfast.testkit.law;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How hard a build tries the laws. A build repeats itself: it makes up the same lives each time, so that what turns red was
 * caused by what changed. To look for what nobody has found yet, {@code -Dholdfast.seed=random} makes up others, and
 * {@code -Dholdfast.tries=20} twenty times as many.
 */
public final class Effort implements AroundPropertyHook {

    private static final String SEED = System.getProperty("holdfast.seed", "20130901");
    private static final int TIMES = Integer.getInteger("holdfast.tries", 1);

    /** Made by jqwik. */
    public Effort() {}

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        if (!SEED.equals("random") && attributes.seed().isEmpty()) {
            attributes.setSeed(SEED);
        }
        attributes.tries().ifPresent(tries -> attributes.setTries(TIMES * tries));
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundPropertyProximity() {
        return -60;
    }
}
