/** Who holds what and what it costs: subscriptions that refuse, accrual, invoices, quotes. */
module dev.holdfast.billing {
    requires transitive dev.holdfast.catalog;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.holdfast.billing.accrual;
    exports dev.holdfast.billing.invoice;
    exports dev.holdfast.billing.owed;
    exports dev.holdfast.billing.policy;
    exports dev.holdfast.billing.promise;
    exports dev.holdfast.billing.quote;
    exports dev.holdfast.billing.receivable;
    exports dev.holdfast.billing.sentence;
    exports dev.holdfast.billing.subscription;
    exports dev.holdfast.billing.tax;
    exports dev.holdfast.billing.time;
    exports dev.holdfast.billing.usage;
}
