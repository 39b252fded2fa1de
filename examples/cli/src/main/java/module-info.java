/** The holdfast command line. */
module dev.holdfast.cli {
    requires dev.holdfast.examples.stories;
    requires dev.holdfast.interchange;
    requires info.picocli;
    requires java.management;
    requires jdk.management;
    requires static org.jspecify;

    opens dev.holdfast.cli to
            info.picocli;
}
