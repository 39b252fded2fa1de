/** What is charged and when: once, again and again, or for what was used. */
@NullMarked
package dev.holdfast.catalog.charge;

import org.jspecify.annotations.NullMarked;
