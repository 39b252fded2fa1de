/** Laws, a naive reference, arbitraries, fixtures and assertions, for our tests and for a host's own pricing rules. */
module dev.holdfast.testkit {
    requires transitive dev.holdfast.billing;
    requires transitive dev.holdfast.interchange;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires static org.jspecify;

    exports dev.holdfast.testkit.arbitrary;
    exports dev.holdfast.testkit.assertion;
    exports dev.holdfast.testkit.fixture;
    exports dev.holdfast.testkit.law;
    exports dev.holdfast.testkit.reference;
}
