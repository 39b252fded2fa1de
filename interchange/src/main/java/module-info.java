/** Catalogues and histories as files: documented YAML formats, of which JSON is a part, with their schemas. */
module dev.holdfast.interchange {
    requires transitive dev.holdfast.billing;
    requires org.snakeyaml.engine.v2;
    requires static org.jspecify;

    exports dev.holdfast.interchange;
}
