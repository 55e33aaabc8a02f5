using System.Text;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.CultureTests;

/// <summary>A shop whose every text and number is written down: answers, refusals, exceptions, explanations, pages.</summary>
internal sealed class Story : IAsyncDisposable
{
    private static readonly string[] Pages =
        ["/_sandbox/ui/members", "/_sandbox/ui/rules", "/_sandbox/ui/rewards", "/_sandbox/ui/events"];

    private readonly StringBuilder _told = new();
    private readonly CancellationToken _token;
    private readonly HttpClient _http;

    private Story(VinrSandbox sandbox, CancellationToken token)
    {
        (Sandbox, _token) = (sandbox, token);
        _http = new HttpClient(); // over a socket, so that threads of the server answer
        _http.DefaultRequestHeaders.Add("X-Api-Key", sandbox.SecretKey);
    }

    public VinrSandbox Sandbox { get; }

    public static async Task<Story> BeginAsync(string? file, CancellationToken token) => new(
        await VinrSandbox.StartAsync(
            new() { StartAt = file is null ? new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) : null, Seed = 1, SecretKey = "sk_test_story", StateFile = file },
            token),
        token);

    public async Task<string> BeginningAsync()
    {
        using var vinr = Sandbox.CreateClient();
        var program = await vinr.Loyalty.Programs.CreateAsync(
            new() { Name = "Iİiı", Currency = new() { ExpiryMonths = 12, PointValue = 1.5m } }, new() { IdempotencyKey = "program" }, _token);
        await PostAsync("/tiers", $$"""{"program":"{{program.Id}}","name":"GOLD INDIGO","minPoints":1000}""");
        await PostAsync("/loyalty-accounts", $$"""{"program":"{{program.Id}}","customer":"cust_abc123","metadata":{"vip":"1.5","ch":"d","İ":"i"} }""");
        await PostAsync("/earning-rules", $$"""
            {"program":"{{program.Id}}","trigger":"payment.completed","award":{"type":"per_currency","rates":{"chf":1.25,"CZK":0.5,"EUR":1.5,"HUF":0.1,"ISK":1} },
             "multipliers":[{"when":{"tier":"GOLD INDIGO"},"factor":1.5}],"multiplier":1.1,"cap":{"points":1500} }
            """);
        await PostAsync("/segments", $$"""{"program":"{{program.Id}}","name":"S","conditions":[{"fact":"metadata.vip","op":"gte","value":1.25},{"fact":"tier","op":"eq","value":"Gold Indigo"}]}""");
        await PostAsync("/campaigns", $$"""{"program":"{{program.Id}}","name":"C","audience":{"type":"tier","tier":"GOLD INDIGO"},"schedule":{"startsAt":"2026-01-01"},"mechanics":[{"type":"points_multiplier","trigger":"payment.completed","factor":1.5}]}""");
        await PostAsync("/rewards", $$"""{"program":"{{program.Id}}","name":"R","cost":100,"benefit":{"type":"discount_percent","percent":12.5} }""");
        await PayAsync();
        await RefusedAsync(program.Id);
        return await TellAsync(vinr);
    }

    public async Task<string> SequelAsync()
    {
        using var vinr = Sandbox.CreateClient();
        await PayAsync();
        await TryAsync(() => vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "loy_x", Reward = "rwd_x" }, new() { IdempotencyKey = "redemption" }, _token));
        Sandbox.Clock.Advance(TimeSpan.FromDays(366));
        return await TellAsync(vinr);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Sandbox.DisposeAsync();
    }

    private async Task<string> FirstMemberAsync()
    {
        using var vinr = Sandbox.CreateClient();
        await foreach (var member in vinr.Loyalty.Accounts.ListAsync(cancellationToken: _token)) return member.Id;
        throw new InvalidOperationException("There is no member.");
    }

    private async Task PayAsync()
    {
        foreach (var currency in (string[])["CHF", "chf", "CZK", "EUR", "HUF", "ISK", "JPY"])
            await PostAsync("/payments", $$"""{"amount":123456,"currency":"{{currency}}","customer":"cust_abc123","paymentMethod":"pm_card_visa"}""");
    }

    private async Task RefusedAsync(string program)
    {
        var account = await FirstMemberAsync();
        await PostAsync("/points-transactions", $$"""{"account":"{{account}}","amount":-999999999,"reason":"x"}""");
        await PostAsync("/points-transactions", $$"""{"account":"{{account}}","amount":-99999999999999,"reason":"x"}""");
        await PostAsync("/earning-rules", $$"""{"program":"{{program}}","trigger":"x","earn":{"pointsPerCurrencyUnit":2000000.5} }""");
        await PostAsync("/earning-rules", $$"""{"program":"{{program}}","trigger":"x","earn":{"pointsPerCurrencyUnit":1},"multiplier":-1.5}""");
        await PostAsync("/programs", """{"name":"P","currency":{"pointValue":-0.5} }""");
        await PostAsync("/programs", """{"name":"P","currency":{"expiryMonths":1201} }""");
        await PostAsync("/programs", """{"name":"P","tierConfig":{"tiers":[{"name":"IRIS","rank":1,"threshold":0},{"name":"iris","rank":2,"threshold":5}]} }""");
        await PostAsync("/payments", """{"amount":-5,"currency":"EUR"}""");
        await PostAsync("/payments", "{\n\n\"amount\"");
    }

    private async Task<string> TellAsync(VinrClient vinr)
    {
        await foreach (var member in vinr.Loyalty.Accounts.ListAsync(cancellationToken: _token))
        {
            _told.AppendLine(VinrJson.Serialize(member)).AppendLine(Sandbox.Explain(member.Id).ToString());
            foreach (var page in Pages.Append($"/_sandbox/ui/members/{member.Id}"))
                _told.AppendLine(await _http.GetStringAsync(new Uri(Sandbox.BaseAddress, page), _token));
        }

        foreach (var request in Sandbox.Requests) _told.AppendLine(request.ToString());
        Sandbox.Ledger.Verify();
        var port = Sandbox.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return System.Text.RegularExpressions.Regex.Replace(_told.ToString(), $"{port}|name=\"token\" value=\"[0-9A-F]+\"", "");
    }

    private async Task TryAsync<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
        }
        catch (VinrException refused)
        {
            _told.AppendLine(refused.Message);
        }
    }

    private async Task PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(Sandbox.BaseAddress + path), content, _token);
        _told.Append(path).Append(' ').Append((int)answer.StatusCode).AppendLine(await answer.Content.ReadAsStringAsync(_token));
    }
}
