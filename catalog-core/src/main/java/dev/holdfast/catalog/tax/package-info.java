/** How an amount is taxed: categories with dated rates, and shares of one price over several categories. */
@NullMarked
package dev.holdfast.catalog.tax;

import org.jspecify.annotations.NullMarked;
