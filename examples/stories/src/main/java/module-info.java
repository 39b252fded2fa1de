/** Stories of customers, told in code and run as tests. */
module dev.holdfast.examples.stories {
    requires transitive dev.holdfast.billing;
    requires transitive dev.holdfast.interchange;
    requires static org.jspecify;

    exports dev.holdfast.examples.stories;
}
