/**
 * What a quantity costs: the open {@link dev.holdfast.catalog.price.PriceModel} and the models that tariffs use.
 *
 * <p>A model is exact: it multiplies and adds, and rounds nothing. Rates are {@code BigMoney} of any scale.
 */
@NullMarked
package dev.holdfast.catalog.price;

import org.jspecify.annotations.NullMarked;
