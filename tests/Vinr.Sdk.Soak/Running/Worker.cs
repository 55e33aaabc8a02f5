namespace Vinr.Sdk.Soak.Running;

/// <summary>Makes its share of the calls, one after the other. What it does follows from the seed and from how its earlier calls ended.</summary>
internal sealed class Worker(VinrClient vinr, Shop shop, string own, long seed)
{
    private readonly Queue<string> _redemptions = new();

    public List<Call> Calls { get; } = [];

    public async Task MakeAsync(int number, CancellationToken cancellationToken)
    {
        var call = Choose(number);
        Calls.Add(call);
        var id = await MakeAsync(call, cancellationToken);
        if (id is not null && call.Kind == CallKind.Redeem && call.Account == own) _redemptions.Enqueue(id);
    }

    /// <summary>Makes a call; made again, it is the same call with the same key.</summary>
    /// <returns>The id that it brought; null when it brought none.</returns>
    public async Task<string?> MakeAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            var id = await SendAsync(call, new RequestOptions { IdempotencyKey = IdempotencyKey.For("soak", $"{seed}", $"{call.Number}") }, cancellationToken);
            (call.Result, call.End) = (Hashes.Of(id), CallEnd.Succeeded);
            return id;
        }
        catch (VinrException failure)
        {
            call.End = failure.OutcomeUnknown ? CallEnd.Unknown : CallEnd.Failed;
            return null;
        }
    }

    private Call Choose(int number)
    {
        var random = new Random(HashCode(number));
        var share = random.Next(100);
        var account = random.Next(4) == 0 ? shop.Shared : own;
        var points = random.Next(1, 100);
        return share switch
        {
            < 35 => new(number, CallKind.Award, account) { Points = points },
            < 65 => new(number, CallKind.Redeem, account) { Points = -Shop.Cost },
            < 75 when _redemptions.TryDequeue(out var redemption) => new(number, CallKind.Release, own) { Points = Shop.Cost, Subject = redemption },
            < 90 => new(number, CallKind.Pay, account) { Points = points },
            _ => new(number, CallKind.Read, own),
        };
    }

    private async Task<string> SendAsync(Call call, RequestOptions options, CancellationToken cancellationToken) => call.Kind switch
    {
        CallKind.Award => (await vinr.Loyalty.Transactions.CreateAsync(
            new() { Account = call.Account, Amount = call.Points, Reason = call.Reason }, options, cancellationToken)).Id,
        CallKind.Redeem => (await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = call.Account, Reward = shop.Reward }, options, cancellationToken)).Id,
        CallKind.Release => (await vinr.Loyalty.Redemptions.ReleaseAsync(call.Subject!, options, cancellationToken)).Id,
        CallKind.Pay => (await vinr.Payments.CreateAsync(
            new() { Amount = call.Points * 100, Currency = "EUR", PaymentMethod = "pm_card_visa", Metadata = new() { ["loyalty_account"] = call.Account } }, options, cancellationToken)).Id,
        _ => (await vinr.Loyalty.Accounts.RetrieveAsync(call.Account, null, cancellationToken)).Id,
    };

    // Not System.HashCode, which differs from process to process.
    private int HashCode(int number) => unchecked((int)((((ulong)seed * 0x9E3779B97F4A7C15UL) + (ulong)number) * 0xBF58476D1CE4E5B9UL >> 32));
}
