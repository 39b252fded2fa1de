package dev.holdfast.testkit.law;

import io.vavr.collection.Vector;

/** All laws that the testkit publishes. */
public final class Laws {

    private Laws() {}

    /**
     * The laws, in the order in which the project numbers them.
     *
     * @return the laws
     */
    public static Vector<Law<?>> all() {
        return Vector.of(
                Tiling.LAW,
                DayCountContract.LAW,
                Additivity.LAW,
                NoOpIsFree.LAW,
                UndoIsIdentity.LAW,
                Idempotence.LAW,
                PathIndependence.LAW,
                OrderIndependence.LAW,
                Conservation.LAW,
                CreditsAreBounded.LAW,
                CreditNotesAreBounded.LAW,
                NoSilentLoss.LAW,
                QuoteIsInvoice.LAW,
                PromotionsNeverPay.LAW,
                ReplayIsDirect.LAW,
                Grandfathering.LAW,
                ClosedStates.LAW,
                Bitemporal.LAW,
                Allocation.LAW,
                PriceModelContract.LAW);
    }
}
