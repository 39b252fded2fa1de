package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.VatCategory;
import dev.holdfast.interchange.catalog.Taxes;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * How something is taxed, as a file states it.
 *
 * @param said the category of the catalogue, by its id; or category code, rate and reason
 */
public record StatedTax(Either<String, TaxedAs> said) {

    private static final ObjectCodec<TaxedAs> FULL = ObjectCodec.of(
            "tax of a line", "Category code, rate and reason.", "{code: AE, reason: the buyer owes the tax}", keys -> {
                var percent = keys.usually(
                        "percent", Scalars.DECIMAL, BigDecimal.ZERO, TaxedAs::percent, "0", "the rate in percent");
                var code = keys.<VatCategory>optional(
                        "code",
                        Taxes.CODE,
                        tax -> Option.some(tax.category()),
                        "S with a rate above zero, else Z",
                        "the VAT category code of EN 16931");
                var reason = keys.optional(
                        "reason",
                        Scalars.TEXT,
                        TaxedAs::reason,
                        "none; E, AE, K, G and O need one",
                        "why no tax is due");
                return given -> new TaxedAs(
                        given.get(code).getOrElse(() -> usual(given.get(percent))),
                        given.get(percent),
                        given.get(reason));
            });

    /** A rate, a category of the catalogue, or code, rate and reason. */
    public static final Codec<StatedTax> CODEC = Ways.<StatedTax>of("tax on a line", "How something is taxed.", "21")
            .number(
                    tax -> tax.said().exists(StatedTax::isPlain),
                    Scalars.DECIMAL.as(StatedTax::of, tax -> tax.said().get().percent()),
                    "the rate in percent; the category code is S, or Z where the rate is 0")
            .single(
                    tax -> tax.said().isLeft(),
                    Scalars.TEXT.as(
                            id -> new StatedTax(Either.left(id)),
                            tax -> tax.said().getLeft()),
                    "the id of a tax category of the catalogue, with its rate of the day")
            .fields(
                    tax -> true,
                    FULL.as(
                            tax -> new StatedTax(Either.right(tax)),
                            tax -> tax.said().get()),
                    "category code, rate and reason");

    static StatedTax of(TaxedAs taxedAs) {
        return new StatedTax(Either.right(taxedAs));
    }

    private static StatedTax of(BigDecimal percent) {
        return new StatedTax(Either.right(new TaxedAs(usual(percent), percent, Option.none())));
    }

    private static VatCategory usual(BigDecimal percent) {
        return percent.signum() > 0 ? VatCategory.S : VatCategory.Z;
    }

    private static boolean isPlain(TaxedAs tax) {
        return tax.reason().isEmpty() && tax.category() == usual(tax.percent());
    }
}
