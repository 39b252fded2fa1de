package dev.holdfast.catalog.price;

import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** Short words for tests of prices, all in euros. */
final class Prices {

    static final BigMoney NO_FEE = euro("0");

    private Prices() {}

    static BigMoney euro(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    static Tier tier(String above, String upTo, String each) {
        return new Tier(number(above), Option.some(number(upTo)), NO_FEE, new Rate.Each(euro(each)));
    }

    static Tier last(String above, String each) {
        return new Tier(number(above), Option.none(), NO_FEE, new Rate.Each(euro(each)));
    }

    static Tier withFee(Tier tier, String fee) {
        return new Tier(tier.above(), tier.upTo(), euro(fee), tier.rate());
    }

    static BigDecimal cost(PriceModel model, String quantity) {
        return cost(model, Metered.of(number(quantity)));
    }

    static BigDecimal cost(PriceModel model, Metered metered) {
        return model.price(metered).get().amount().getAmount().stripTrailingZeros();
    }

    static String refusal(PriceModel model, Metered metered) {
        return model.price(metered).getLeft().reason();
    }
}
