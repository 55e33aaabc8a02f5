using System.Globalization;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Telemetry;

/// <summary>Whom a call is about, and how much, is nobody's business.</summary>
[Collection(Listening.Name)]
public class PrivacyTests
{
    private const string Mail = "ada@example.com";
    private const string Member = "loy_7Qk";
    private const long Amount = 987_654_321;

    private static readonly string Answer = $$$"""
        {"id":"{{{Member}}}","email":"{{{Mail}}}","amount":{{{Amount}}},"error":{"type":"t","code":"c","message":"{{{Mail}}} has {{{Amount}}}","param":"{{{Member}}}","resource":"{{{Member}}}"}}
        """;

    [Theory]
    [InlineData(200)]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(302)]
    [Keeps("secrets.telemetry")]
    public async Task No_span_and_no_message_says_so(int status)
    {
        using var spans = new SpanRecorder(VinrTelemetry.ActivitySourceName);
        var log = new LogRecorder();
        using var vinr = new VinrClient(new VinrClientOptions
        {
            SecretKey = Clients.Key,
            TimeProvider = new TestClock(),
            LoggerFactory = log,
            HttpHandler = new StubHandler(Reply.Of(status, Answer)),
        });

        await Record.ExceptionAsync(() => vinr.Customers.CreateAsync(new() { Email = Mail }));
        await Record.ExceptionAsync(() => vinr.Loyalty.Accounts.RetrieveAsync(Member));
        await Record.ExceptionAsync(() => vinr.Loyalty.Transactions.CreateAsync(new() { Account = Member, Amount = Amount, Reason = Mail }));
        await Record.ExceptionAsync(async () =>
        {
            await foreach (var customer in vinr.Customers.ListAsync(new() { Email = Mail })) Assert.NotNull(customer);
        });

        var said = log.Lines.Concat(spans.Of(VinrTelemetry.ActivitySourceName).SelectMany(span => span.TagObjects
            .Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")).Append(span.DisplayName).Append(span.StatusDescription ?? ""))).ToList();
        Assert.True(said.Count >= 20);
        foreach (var secret in new[] { Mail, "ada", Member, $"{Amount}", Clients.Key })
        {
            Assert.DoesNotContain(said, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }
}
