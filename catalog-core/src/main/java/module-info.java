/** What is sold: products, packs, add-ons, prices, promotions, rules and dated catalogue versions. */
module dev.holdfast.catalog {
    requires transitive io.vavr;
    requires transitive org.joda.money;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.holdfast.catalog;
    exports dev.holdfast.catalog.charge;
    exports dev.holdfast.catalog.comparison;
    exports dev.holdfast.catalog.offer;
    exports dev.holdfast.catalog.price;
    exports dev.holdfast.catalog.promotion;
    exports dev.holdfast.catalog.rule;
    exports dev.holdfast.catalog.tax;
    exports dev.holdfast.catalog.time;
    exports dev.holdfast.catalog.usage;
}
