/**
 * Catalogues as files: one documented YAML format, of which JSON is a part, with its schema.
 *
 * <p>Start with {@link dev.holdfast.interchange.CatalogFile}.
 */
@NullMarked
package dev.holdfast.interchange;

import org.jspecify.annotations.NullMarked;
