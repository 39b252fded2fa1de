package dev.holdfast.benchmarks.peer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.killbill.billing.catalog.api.Limit;
import org.killbill.billing.catalog.api.Product;
import org.killbill.billing.catalog.api.ProductCategory;
import org.killbill.billing.catalog.api.StaticCatalog;

/** What a plan sells. */
record SoldProduct(String name) implements Product {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getPrettyName() {
        return name;
    }

    @Override
    public @Nullable StaticCatalog getCatalog() {
        return null;
    }

    @Override
    public Collection<Product> getAvailable() {
        return List.of();
    }

    @Override
    public Collection<Product> getIncluded() {
        return List.of();
    }

    @Override
    public ProductCategory getCategory() {
        return ProductCategory.BASE;
    }

    @Override
    public String getCatalogName() {
        return "plans";
    }

    @Override
    public Limit[] getLimits() {
        return new Limit[0];
    }

    @Override
    public boolean compliesWithLimits(String unit, BigDecimal value) {
        return true;
    }
}
