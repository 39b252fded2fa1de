/** Catalogues as files: one documented YAML format, of which JSON is a part, with its schema. */
module dev.holdfast.interchange {
    requires transitive dev.holdfast.catalog;
    requires org.snakeyaml.engine.v2;
    requires static org.jspecify;

    exports dev.holdfast.interchange;
}
