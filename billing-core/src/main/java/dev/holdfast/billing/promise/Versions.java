package dev.holdfast.billing.promise;

import dev.holdfast.billing.subscription.Request;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The catalogue versions that a promise may be of: the one in force when it takes effect, or the one in force when it was
 * made, since whoever made it may not have known a later one.
 *
 * @param catalog the catalogue
 * @param day the day of the check, or none
 */
record Versions(Catalog catalog, Option<LocalDate> day) {

    /**
     * What is wrong with the versions that a promise names.
     *
     * @param quoted the day on which everything takes effect as it was quoted again: an undo as if never does not say it
     */
    Vector<Finding> findings(Promise promise, Option<LocalDate> quoted) {
        Vector<LocalDate> allowed = allowed(promise, quoted);
        Vector<LocalDate> outdated = promise.requests()
                .flatMap(Request::soldUnder)
                .appendAll(promise.version())
                .reject(allowed::contains);
        Option<LocalDate> now = day.flatMap(this::inForce);
        Option<Finding> superseded = promise.version()
                .filter(allowed::contains)
                .flatMap(version ->
                        now.filter(version::isBefore).map(later -> new Finding.VersionSuperseded(version, later)));
        return outdated.distinct()
                .map(version -> (Finding) new Finding.VersionOutdated(
                        version, inForce(promise.effectiveOn()).getOrElse(version)))
                .appendAll(superseded);
    }

    /** The same promise, sold under the version that it may be of; under the one in force if it names another. */
    Promise pinned(Promise promise) {
        Vector<LocalDate> allowed = allowed(promise, Option.none());
        Option<LocalDate> named = promise.version().filter(allowed::contains);
        return promise.withRequests(promise.requests()
                .map(request ->
                        request.withSoldUnder(request.soldUnder().orElse(named).filter(allowed::contains))));
    }

    /** The versions in force when something takes effect, and when it was made if that is earlier. */
    private Vector<LocalDate> allowed(Promise promise, Option<LocalDate> quoted) {
        Vector<LocalDate> taken = promise.requests()
                .flatMap(Request::effectiveOn)
                .append(promise.effectiveOn())
                .appendAll(quoted);
        Option<LocalDate> made = promise.madeOn().filter(day -> taken.exists(day::isBefore));
        return taken.appendAll(made).distinct().flatMap(this::inForce);
    }

    private Option<LocalDate> inForce(LocalDate date) {
        return catalog.asOf(date).map(CatalogVersion::from);
    }
}
