using System.Net;
using System.Text.Json;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Listening;

public class ListenTests
{
    private const string Secret = "whsec_listentest";

    [Fact]
    public async Task What_happens_is_forwarded_once_in_its_order_and_signed()
    {
        await using var shop = await Shop.OpenAsync();
        var app = new App(Secret);
        await EnrolAsync(shop, "before@example.com"); // not forwarded: it happened before
        using var forwarder = new EventForwarder(shop.Vinr, Options(shop, app));
        await using var deliveries = forwarder.RunAsync(Shop.Token).GetAsyncEnumerator(Shop.Token);
        var next = deliveries.MoveNextAsync();
        while (!shop.Sandbox.Requests.Any(request => request.Operation == "events.list")) await Task.Yield();

        var account = await EnrolAsync(shop, "after@example.com");
        Assert.True(await next);
        var seen = new List<ForwardedEvent> { deliveries.Current };
        while (seen.Count < 3 && await deliveries.MoveNextAsync()) seen.Add(deliveries.Current);

        Assert.Equal(["customer.created", "loyalty.account.created", "loyalty.points.earned"], seen.Select(delivery => delivery.Type));
        Assert.All(seen, delivery => Assert.True(delivery.IsAccepted));
        Assert.Equal(seen.Select(delivery => delivery.Id), app.Events.Select(happened => happened.Id));
        Assert.Equal(account, app.Events.OfType<PointsEarned>().Single().AccountId);
    }

    [Fact]
    public async Task Types_with_stars_and_a_time_say_which()
    {
        await using var shop = await Shop.OpenAsync();
        var app = new App(Secret, HttpStatusCode.InternalServerError);
        var from = shop.Sandbox.Clock.UtcNow;
        await EnrolAsync(shop, "before@example.com");
        using var forwarder = new EventForwarder(shop.Vinr, Options(shop, app) with { Since = from, Events = ["loyalty.*"] });
        var seen = await forwarder.RunAsync(Shop.Token).Take(2).ToListAsync(Shop.Token);

        Assert.Equal(["loyalty.account.created", "loyalty.points.earned"], seen.Select(delivery => delivery.Type));
        Assert.All(seen, delivery => Assert.Equal((500, false), (delivery.Status, delivery.IsAccepted)));
    }

    [Fact]
    public async Task It_goes_on_after_an_app_that_is_down_or_fails()
    {
        await using var shop = await Shop.OpenAsync();
        var app = new App(Secret);
        app.Moods.Enqueue(() => throw new HttpRequestException("Connection refused"));
        app.Moods.Enqueue(() => new(HttpStatusCode.InternalServerError));
        app.Moods.Enqueue(() => new(HttpStatusCode.Redirect));
        var from = shop.Sandbox.Clock.UtcNow;
        await EnrolAsync(shop, "a@example.com");
        await EnrolAsync(shop, "b@example.com");
        using var forwarder = new EventForwarder(shop.Vinr, Options(shop, app) with { Since = from });

        var seen = await forwarder.RunAsync(Shop.Token).Take(6).ToListAsync(Shop.Token);

        Assert.Equal([null, 500, 302, 200, 200, 200], seen.Select(delivery => delivery.Status));
        Assert.Equal([false, false, false, true, true, true], seen.Select(delivery => delivery.IsAccepted));
        Assert.Equal("Connection refused", seen[0].Problem);
        Assert.Equal(seen.Select(delivery => delivery.Id), app.Events.Select(happened => happened.Id));
    }

    [Fact]
    public async Task It_goes_on_after_VINR_could_not_be_asked_and_shows_what_was_meant()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Sandbox.Faults.On("events.list").RespondWith(503).Times(7); // more than the client retries
        await EnrolAsync(shop, "a@example.com");
        using var app = new LocalApp(HttpStatusCode.OK);
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(Shop.Token);
        var terminal = Terminal.In(shop, width: 80);

        var run = terminal.RunAsync(interrupt.Token, "listen", "--forward-to", app.Address, "--secret", Secret, "--since", "1d", "--events", "loyalty.points.*,customer.updated");
        await app.Received;
        while (!terminal.Output.Contains("200 in", StringComparison.Ordinal)) await Task.Yield();
        await interrupt.CancelAsync();

        Assert.Equal(0, await run);
        Assert.Contains("VINR could not be asked, and is asked again", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("loyalty.points.earned", Assert.Single(terminal.Output.Split('\n'), line => line.Contains("evt_", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, terminal.Output + terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_VINR_takes_no_more_ends_it_with_2()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Sandbox.Faults.On("events.list").RespondWith(401);
        var terminal = Terminal.In(shop);

        Assert.Equal(2, await terminal.RunAsync("listen", "--forward-to", "http://127.0.0.1:9/", "--json"));

        Assert.Equal(2, JsonDocument.Parse(terminal.Output).RootElement.GetProperty("error").GetProperty("exitCode").GetInt32());
        Assert.Contains("does not take the key", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_can_be_replayed_from_the_command_line()
    {
        await using var shop = await Shop.OpenAsync();
        await EnrolAsync(shop, "a@example.com");
        var happened = (await shop.Vinr.Events.ListAsync(cancellationToken: Shop.Token).ToListAsync(Shop.Token))[0];
        using var listener = new HttpListener();
        var address = $"http://127.0.0.1:{UnusedPort.Find()}/";
        listener.Prefixes.Add(address);
        listener.Start();
        var terminal = Terminal.In(shop);

        var run = terminal.RunAsync("listen", "--forward-to", address + "webhooks", "--secret", Secret, "--replay", happened.Id, "--json");
        var context = await listener.GetContextAsync();
        using (var body = new MemoryStream())
        {
            await context.Request.InputStream.CopyToAsync(body, Shop.Token);
            var received = VinrWebhook.ConstructEvent(body.ToArray(), context.Request.Headers["X-Vinr-Signature"], context.Request.Headers["X-Vinr-Timestamp"], new VinrWebhookOptions { Secrets = [Secret], TimeProvider = shop.Sandbox.Clock.TimeProvider });
            Assert.Equal(happened.Id, received.Id);
            Assert.Null(context.Request.Headers["X-Api-Key"]);
        }

        context.Response.StatusCode = 204;
        context.Response.Close();
        Assert.Equal(0, await run);
        Assert.Equal(204, JsonDocument.Parse(terminal.Output).RootElement.GetProperty("deliveries")[0].GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task An_app_that_is_not_there_is_shown_and_exits_with_1()
    {
        await using var shop = await Shop.OpenAsync();
        await EnrolAsync(shop, "a@example.com");
        var happened = (await shop.Vinr.Events.ListAsync(cancellationToken: Shop.Token).ToListAsync(Shop.Token))[0];
        var terminal = Terminal.In(shop);

        Assert.Equal(1, await terminal.RunAsync("listen", "--forward-to", $"http://127.0.0.1:{UnusedPort.Find()}/", "--replay", happened.Id));

        Assert.Contains("no answer", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("whsec_", terminal.Output, StringComparison.Ordinal); // one was made, and the app must know it
    }

    private static ForwardOptions Options(Shop shop, App app) =>
        new() { Target = new("http://localhost:5000/webhooks"), Secret = Secret, Handler = app, TimeProvider = new FlowingTime(shop.Sandbox.Clock) };

    private static async Task<string> EnrolAsync(Shop shop, string email)
    {
        var customer = await shop.Vinr.Customers.CreateAsync(new() { Email = email }, cancellationToken: Shop.Token);
        var account = await shop.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = customer.Id }, cancellationToken: Shop.Token);
        await shop.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = account.Id, Amount = 5, Reason = "gift" }, cancellationToken: Shop.Token);
        return account.Id;
    }

    /// <summary>An app that believes only what is signed.</summary>
    private sealed class App(string secret, HttpStatusCode answer = HttpStatusCode.OK) : HttpMessageHandler
    {
        /// <summary>What it does before it is well.</summary>
        public Queue<Func<HttpResponseMessage>> Moods { get; } = [];

        public List<VinrEvent> Events { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var options = new VinrWebhookOptions { Secrets = [secret], Tolerance = TimeSpan.FromDays(100_000) };
            Events.Add(VinrWebhook.ConstructEvent(await request.Content!.ReadAsByteArrayAsync(cancellationToken), request.Headers, options));
            return Moods.TryDequeue(out var mood) ? mood() : new(answer);
        }
    }

    /// <summary>An app behind a socket of this machine.</summary>
    private sealed class LocalApp : IDisposable
    {
        private readonly HttpListener _listener = new();

        public LocalApp(HttpStatusCode answer)
        {
            Address = $"http://127.0.0.1:{UnusedPort.Find()}/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            Received = ReceiveAsync(answer);
        }

        public string Address { get; }

        /// <summary>Ends with the first delivery.</summary>
        public Task Received { get; }

        public void Dispose() => ((IDisposable)_listener).Dispose();

        private async Task ReceiveAsync(HttpStatusCode answer)
        {
            var context = await _listener.GetContextAsync();
            context.Response.StatusCode = (int)answer;
            context.Response.Close();
        }
    }
}
