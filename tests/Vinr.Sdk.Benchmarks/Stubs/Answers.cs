using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Benchmarks.Stubs;

/// <summary>
/// What the other side answers: customers of about 560 bytes. A customer is what VINR and Stripe both have, field for field,
/// which is why the comparison is made with it.
/// </summary>
internal static class Answers
{
    public const string CustomerId = "cust_8Kd02mZq4TfVx7Ls";

    private const int PageSize = 100;
    private const int Pages = 10;

    public static readonly byte[] Customer = Utf8(VinrCustomer(0));

    /// <summary>A list of 100, 56 KB, and nothing after it.</summary>
    public static readonly byte[] Customers = Utf8(VinrList(0, hasMore: false));

    /// <summary>1,000 customers on ten pages.</summary>
    public static readonly byte[][] CustomerPages = [.. Enumerable.Range(0, Pages).Select(page => Utf8(VinrList(page, page < Pages - 1)))];

    public static readonly byte[] NotFound = Utf8(
        """{"error":{"type":"not_found_error","code":"resource_missing","message":"No such customer: cust_missing.","param":"id","request_id":"req_5f0c9a7e2b"}}""");

    public static readonly byte[] StripeCustomer = Utf8(StripeCustomerOf(0));

    public static readonly byte[] StripeCustomers = Utf8(StripeList(0, hasMore: false));

    public static readonly byte[][] StripeCustomerPages = [.. Enumerable.Range(0, Pages).Select(page => Utf8(StripeList(page, page < Pages - 1)))];

    public static readonly byte[] StripeNotFound = Utf8(
        """{"error":{"type":"invalid_request_error","code":"resource_missing","message":"No such customer: 'cus_missing'","param":"id","request_log_url":"https://localhost/x"}}""");

    /// <summary>A list of 100 members, each with two links that could be expanded.</summary>
    public static readonly byte[] Accounts = Utf8(
        $$$"""{"object":"list","data":[{{{string.Join(',', Enumerable.Range(0, PageSize).Select(VinrAccount))}}}],"page":{"has_more":false,"total_estimate":100}}""");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Number(int number) => number.ToString("D4", CultureInfo.InvariantCulture);

    private static string Metadata(int number) =>
        $$$"""{"crm_id":"crm-00041-{{{Number(number)}}}","language":"nl-NL","note":"Prefers to be written to, not called. Collects at the shop on the Prinsengracht, mostly on Saturdays, and asks for a paper receipt. Gave her card back in March after a change of address; the new one has arrived and works in every shop, last used {{{Number(number)}}} times. Birthday in May, sends flowers to the shop."}""";

    private static string VinrCustomer(int number) =>
        $$$"""{"id":"cust_8Kd02mZq4TfVx{{{Number(number)}}}","email":"anna.de.vries.{{{Number(number)}}}@example.com","name":"Anna de Vries-van den Berg","phone":"+31201234567","metadata":{{{Metadata(number)}}},"created":"2026-01-05T09:01:00Z"}""";

    private static string VinrList(int page, bool hasMore) =>
        $$$"""{"object":"list","data":[{{{string.Join(',', Enumerable.Range(page * PageSize, PageSize).Select(VinrCustomer))}}}],"page":{"has_more":{{{(hasMore ? "true" : "false")}}},"next_cursor":{{{(hasMore ? $"\"cust_8Kd02mZq4TfVx{Number((page * PageSize) + PageSize - 1)}\"" : "null")}}},"total_estimate":1000}}""";

    // As Stripe's reference shows the object, with the name, address and number of ours.
    private static string StripeCustomerOf(int number) =>
        $$$"""{"id":"cus_8Kd02mZq4TfVx{{{Number(number)}}}","object":"customer","address":null,"balance":0,"created":1767603660,"currency":null,"default_source":null,"delinquent":false,"description":null,"email":"anna.de.vries.{{{Number(number)}}}@example.com","invoice_prefix":"0759376C","invoice_settings":{"custom_fields":null,"default_payment_method":null,"footer":null,"rendering_options":null},"livemode":false,"metadata":{"crm_id":"crm-00041-{{{Number(number)}}}"},"name":"Anna de Vries-van den Berg","next_invoice_sequence":1,"phone":"+31201234567","preferred_locales":[],"shipping":null,"tax_exempt":"none","test_clock":null}""";

    private static string StripeList(int page, bool hasMore) =>
        $$$"""{"object":"list","url":"/v1/customers","has_more":{{{(hasMore ? "true" : "false")}}},"data":[{{{string.Join(',', Enumerable.Range(page * PageSize, PageSize).Select(StripeCustomerOf))}}}]}""";

    private static string VinrAccount(int number) =>
        $$$"""{"id":"loy_8Kd02mZq4TfVx{{{Number(number)}}}","program":"prog_9Kd2mZq4TfVx7Ls0","customer":"cust_8Kd02mZq4TfVx{{{Number(number)}}}","status":"active","balance":{{{320 + number}}},"lifetimePoints":{{{1320 + number}}},"tier":"gold","metadata":{{{Metadata(number)}}},"created":"2026-01-05T09:01:00Z"}""";
}
