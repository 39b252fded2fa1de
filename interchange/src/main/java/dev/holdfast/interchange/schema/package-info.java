/** What a file may say, for machines as a JSON Schema and for people as a page. */
@NullMarked
package dev.holdfast.interchange.schema;

import org.jspecify.annotations.NullMarked;
