/**
 * Catalogues and histories as files: documented YAML formats, of which JSON is a part, with their schemas.
 *
 * <p>Start with {@link dev.holdfast.interchange.CatalogFile} and {@link dev.holdfast.interchange.HistoryFile}.
 */
@NullMarked
package dev.holdfast.interchange;

import org.jspecify.annotations.NullMarked;
