package dev.holdfast.billing.subscription;

/**
 * The name of an account, given by the host.
 *
 * @param value the name, never blank
 */
public record AccountId(String value) implements Comparable<AccountId> {

    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account id must not be blank");
        }
    }

    /**
     * An account's name.
     *
     * @param value the name
     * @return the id
     */
    public static AccountId of(String value) {
        return new AccountId(value);
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
