/**
 * The catalogue: dated versions of what is sold, what is wrong with them, and how one differs from the next.
 *
 * <p>Start with {@link dev.holdfast.catalog.Catalog}.
 */
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
package dev.holdfast.catalog;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
