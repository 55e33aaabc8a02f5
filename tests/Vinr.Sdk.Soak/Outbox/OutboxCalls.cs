using System.Globalization;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Soak.Outbox;

/// <summary>The calls of the proof, by number. What is carried out is known by the number in its metadata.</summary>
internal static class OutboxCalls
{
    public const string Number = "number";

    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"goodwill/{number}/1");

    /// <summary>One of several of its order.</summary>
    public static Written OfOrder(int number, string member) => Of(number, member, string.Create(CultureInfo.InvariantCulture, $"order-{number / OutboxRun.CallsOfAnOrder}"));

    /// <summary>The only one of its order; every other has the order's id in its metadata, so that it can be looked up.</summary>
    public static Written Alone(int number, string member)
    {
        var call = Of(number, member, string.Create(CultureInfo.InvariantCulture, $"order-alone-{number}"));
        if (CanBeLookedUp(number)) call.Request.Metadata!["order"] = call.Reference;
        return call;
    }

    public static bool CanBeLookedUp(int number) => number % 2 == 0;

    private static Written Of(int number, string member, string reference) => new(
        new() { Account = member, Amount = 1 + (number % 50), Reason = "goodwill", Metadata = new() { [Number] = number.ToString(CultureInfo.InvariantCulture) } },
        KeyOf(number),
        reference);

    /// <param name="Request">What to create.</param>
    /// <param name="Key">Its idempotency key.</param>
    /// <param name="Reference">The order.</param>
    internal sealed record Written(CreateTransactionRequest Request, string Key, string Reference);
}
