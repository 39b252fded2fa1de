/* What the library costs its host, measured; open, because JMH finds its benchmarks by reflection. */
open module dev.holdfast.benchmarks {
    requires dev.holdfast.billing;
    requires dev.holdfast.interchange;
    requires jdk.management;
    requires jmh.core;
    requires org.slf4j;
    requires static org.jspecify;

    uses dev.holdfast.benchmarks.contest.Peer;
}
