package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.time.DateWindow;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import java.time.LocalDate;

/** How it is said whom a version reaches among those who hold its offers already. */
final class Revisions {

    /** The day of the version that the revision stands in; it is read before that day is known. */
    static final LocalDate OF_ITS_VERSION = LocalDate.MIN;

    static final ObjectCodec<Revision> REVISION = ObjectCodec.of(
            "revision",
            "Whom a version reaches among those who hold its offers already; without one it is for new sales only.",
            "{for: everything, from: 2013-07-01, noticeDays: 30}",
            keys -> {
                var target = keys.required("for", Selections.SELECTION, Revision::on, "the offers it is about");
                var from = keys.usually(
                        "from",
                        Scalars.DATE,
                        OF_ITS_VERSION,
                        revision -> revision.reach().from(),
                        "the day of its version",
                        "the day it starts to reach");
                var when = keys.usually(
                        "when",
                        Scalars.words(Reach.When.class),
                        Reach.When.AT_ONCE,
                        revision -> revision.reach().when(),
                        "at-once",
                        "whether a holding is reached on that day, at its next period, or at its renewal");
                var contracts = keys.usually(
                        "contracts",
                        Selections.DAYS,
                        DateWindow.ALWAYS,
                        revision -> revision.reach().contracts(),
                        "all",
                        "only holdings whose contract began on these days");
                var segment = keys.optional(
                        "segment",
                        Scalars.TEXT,
                        revision -> revision.reach().segment(),
                        "all",
                        "only customers of this segment");
                var notice = keys.usually(
                        "noticeDays",
                        Scalars.COUNT,
                        0,
                        Revision::noticeDays,
                        "0",
                        "how many days before it customers must be told");
                var exit = keys.optional(
                        "freeExitDays",
                        Scalars.COUNT,
                        Revision::freeExitDays,
                        "no such right",
                        "for how many days after being told a customer may leave without cost");
                var to = keys.optional(
                        "to",
                        Selections.OFFER_ID,
                        Revision::to,
                        "each stays the offer that it is",
                        "the offer that is held from then on: a successor, or one that nobody can buy and that has a"
                                + " price for these holdings alone");
                keys.bare(target);
                return given -> new Revision(
                        given.get(target),
                        new Reach(given.get(when), given.get(from), given.get(contracts), given.get(segment)),
                        given.get(notice),
                        given.get(exit),
                        given.get(to));
            });

    private Revisions() {}

    /** The revision in a version: without a day of its own it reaches from the version's day on. */
    static Revision in(LocalDate version, Revision stated) {
        Reach reach = stated.reach();
        return reach.from().equals(OF_ITS_VERSION)
                ? new Revision(
                        stated.on(),
                        new Reach(reach.when(), version, reach.contracts(), reach.segment()),
                        stated.noticeDays(),
                        stated.freeExitDays(),
                        stated.to())
                : stated;
    }
}
