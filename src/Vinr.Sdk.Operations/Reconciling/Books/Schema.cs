namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>
/// The tables. Amounts are minor units, moments ticks in UTC; <c>seq</c> counts from the newest entry back, as lists do. A payment that
/// <c>waits</c> was authorized first. <c>names</c> are the words of entries by hand that may name something, <c>hands</c> what they belong to.
/// </summary>
internal static class Schema
{
    public const string Text =
        """
        CREATE TABLE orders (id TEXT PRIMARY KEY, row INTEGER, payment TEXT, customer TEXT, amount INTEGER, currency TEXT, refunded INTEGER, points INTEGER);
        CREATE INDEX orders_by_payment ON orders (payment);
        CREATE TABLE payments (id TEXT PRIMARY KEY, customer TEXT, linked TEXT, status TEXT, amount INTEGER, currency TEXT, refunded INTEGER, waits INTEGER, created INTEGER);
        CREATE TABLE notes (value TEXT, payment TEXT);
        CREATE INDEX notes_by_value ON notes (value);
        CREATE TABLE refunds (id TEXT PRIMARY KEY, payment TEXT, amount INTEGER, status TEXT, created INTEGER);
        CREATE INDEX refunds_by_payment ON refunds (payment);
        CREATE TABLE accounts (id TEXT PRIMARY KEY, customer TEXT, balance INTEGER, lifetime INTEGER, created INTEGER);
        CREATE INDEX accounts_by_customer ON accounts (customer);
        CREATE TABLE entries (id TEXT PRIMARY KEY, seq INTEGER, account TEXT, amount INTEGER, balance INTEGER, reason TEXT, source TEXT, shortfall INTEGER, created INTEGER);
        CREATE INDEX entries_by_source ON entries (source);
        CREATE INDEX entries_by_account ON entries (account, seq);
        CREATE TABLE names (word TEXT, entry TEXT);
        CREATE INDEX names_by_word ON names (word);
        CREATE TABLE hands (entry TEXT PRIMARY KEY, payment TEXT, refund TEXT);
        CREATE INDEX hands_by_payment ON hands (payment);
        CREATE TABLE older (account TEXT PRIMARY KEY, since INTEGER);
        CREATE TABLE redemptions (id TEXT PRIMARY KEY, account TEXT, reward TEXT, points INTEGER, status TEXT, created INTEGER);
        CREATE TABLE findings (kind INTEGER, message TEXT, what TEXT, "order" TEXT, payment TEXT, account TEXT, evidence TEXT);
        CREATE INDEX findings_by_kind ON findings (kind);
        CREATE INDEX findings_by_payment ON findings (payment);
        CREATE TABLE undecided (payment TEXT, account TEXT, earned INTEGER, least INTEGER, most INTEGER, depends TEXT);
        """;
}
