package dev.holdfast.benchmarks.peer;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.time.Period;
import org.jspecify.annotations.Nullable;
import org.killbill.billing.callcontext.InternalTenantContext;
import org.killbill.billing.util.config.definition.InvoiceConfig;
import org.skife.config.TimeSpan;

/**
 * The peer's settings: its defaults, without its bound of items per day, which a bill of many back-dated months passes.
 * They are constants here; its own are looked up by tenant at each call.
 */
final class Config implements InvoiceConfig {

    private static final TimeSpan NEVER = new TimeSpan(0, TimeUnit.DAYS);

    @Override
    public int getNumberOfMonthsInFuture() {
        return 36;
    }

    @Override
    public int getNumberOfMonthsInFuture(InternalTenantContext tenant) {
        return 36;
    }

    @Override
    public boolean isSanitySafetyBoundEnabled() {
        return true;
    }

    @Override
    public boolean isSanitySafetyBoundEnabled(InternalTenantContext tenant) {
        return true;
    }

    @Override
    public boolean isUsageZeroAmountDisabled() {
        return false;
    }

    @Override
    public boolean isUsageZeroAmountDisabled(InternalTenantContext tenant) {
        return false;
    }

    @Override
    public boolean isUsageMissingLenient() {
        return true;
    }

    @Override
    public boolean isUsageMissingLenient(InternalTenantContext tenant) {
        return true;
    }

    @Override
    public int getMaxDailyNumberOfItemsSafetyBound() {
        return -1;
    }

    @Override
    public int getMaxDailyNumberOfItemsSafetyBound(InternalTenantContext tenant) {
        return -1;
    }

    @Override
    public TimeSpan getDryRunNotificationSchedule() {
        return NEVER;
    }

    @Override
    public TimeSpan getDryRunNotificationSchedule(InternalTenantContext tenant) {
        return NEVER;
    }

    @Override
    public int getMaxRawUsagePreviousPeriod() {
        return 2;
    }

    @Override
    public int getMaxRawUsagePreviousPeriod(InternalTenantContext tenant) {
        return 2;
    }

    @Override
    public int getMaxGlobalLockRetries() {
        return 50;
    }

    @Override
    public List<String> getInvoicePluginNames() {
        return List.of();
    }

    @Override
    public List<String> getInvoicePluginNames(InternalTenantContext tenant) {
        return List.of();
    }

    @Override
    public boolean isEmailNotificationsEnabled() {
        return false;
    }

    @Override
    public boolean isInvoicingSystemEnabled() {
        return true;
    }

    @Override
    public String getParentAutoCommitUtcTime() {
        return "23:59:59.999";
    }

    @Override
    public String getParentAutoCommitUtcTime(InternalTenantContext tenant) {
        return "23:59:59.999";
    }

    @Override
    public boolean isInvoicingSystemEnabled(InternalTenantContext tenant) {
        return true;
    }

    @Override
    public UsageDetailMode getItemResultBehaviorMode() {
        return UsageDetailMode.AGGREGATE;
    }

    @Override
    public UsageDetailMode getItemResultBehaviorMode(InternalTenantContext tenant) {
        return UsageDetailMode.AGGREGATE;
    }

    @Override
    public AccountTzOffset getAccountTzOffsetMode() {
        return AccountTzOffset.FIXED;
    }

    @Override
    public AccountTzOffset getAccountTzOffsetMode(InternalTenantContext tenant) {
        return AccountTzOffset.FIXED;
    }

    @Override
    public InArrearMode getInArrearMode() {
        return InArrearMode.DEFAULT;
    }

    @Override
    public InArrearMode getInArrearMode(InternalTenantContext tenant) {
        return InArrearMode.DEFAULT;
    }

    @Override
    public boolean shouldParkAccountsWithUnknownUsage() {
        return false;
    }

    @Override
    public boolean shouldParkAccountsWithUnknownUsage(InternalTenantContext tenant) {
        return false;
    }

    @Override
    public @Nullable Period getMaxInvoiceLimit() {
        return null;
    }

    @Override
    public @Nullable Period getMaxInvoiceLimit(InternalTenantContext tenant) {
        return null;
    }

    @Override
    public int getProrationFixedDays() {
        return 0;
    }

    @Override
    public int getProrationFixedDays(InternalTenantContext tenant) {
        return 0;
    }

    @Override
    public List<TimeSpan> getRescheduleIntervalOnLock() {
        return List.of();
    }

    @Override
    public List<TimeSpan> getRescheduleIntervalOnLock(InternalTenantContext tenant) {
        return List.of();
    }
}
