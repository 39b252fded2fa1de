/** Billing: what subscribers hold over time, and what they owe for it. */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        strictBuilder = true,
        builtinContainerAttributes = false,
        jdkOnly = true,
        jacksonIntegration = false,
        allowedClasspathAnnotations = {Override.class})
package dev.holdfast.billing;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
