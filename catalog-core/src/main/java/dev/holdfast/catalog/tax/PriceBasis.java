package dev.holdfast.catalog.tax;

/** Whether a stated price already contains its tax. */
public enum PriceBasis {
    /** The price is what the customer pays: the tax is inside, and the promised gross is kept. */
    TAX_INCLUSIVE,
    /** The tax is added to the price. */
    TAX_EXCLUSIVE
}
