/** What can be held: products with their services, packs with slots, add-ons; their life cycle and where they are sold. */
@NullMarked
package dev.holdfast.catalog.offer;

import org.jspecify.annotations.NullMarked;
