package dev.holdfast.catalog.offer;

/**
 * What sort of service something is. Losing a service means losing one of its kind.
 *
 * <p>The constants are those of telecom; any other name is a kind of the host's own (a gym's {@code pool}).
 *
 * @param value the name, never blank
 */
public record ServiceKind(String value) implements Comparable<ServiceKind> {

    /** Internet access at a fixed place. */
    public static final ServiceKind INTERNET = new ServiceKind("internet");

    /** Television. */
    public static final ServiceKind TV = new ServiceKind("tv");

    /** A fixed telephone line. */
    public static final ServiceKind FIXED_LINE = new ServiceKind("fixed-line");

    /** A mobile line. */
    public static final ServiceKind MOBILE_LINE = new ServiceKind("mobile-line");

    /** A device that is lent, rented or sold with a service. */
    public static final ServiceKind EQUIPMENT = new ServiceKind("equipment");

    public ServiceKind {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a service kind must not be blank");
        }
    }

    /**
     * A kind by its name.
     *
     * @param value the name
     * @return the kind
     */
    public static ServiceKind of(String value) {
        return new ServiceKind(value);
    }

    @Override
    public int compareTo(ServiceKind other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
