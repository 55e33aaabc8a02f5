namespace Vinr.Sdk.Tests.Budgets;

/// <summary>
/// The most bytes that a call may allocate, the other side's answer and the platform's part included. Each is what was measured
/// when it was set, rounded up to the next hundred: enough for a patch of the runtime, not for another object of ours.
/// Lower one when the SDK gets better; raise one only with the reason beside it.
/// </summary>
internal static class Budget
{
    /// <summary>A customer is created: the request with its body and key, the call, one deadline, the answer of 533 bytes and its metadata.</summary>
    public const long Post = 4_200;

    /// <summary>A customer is retrieved: less the body and the key.</summary>
    public const long Get = 4_000;

    /// <summary>
    /// 100 customers are listed, 53 KB of JSON: what the models hold is nearly all of it, 1,400 bytes each. 8 of them are for what each says
    /// that it is, which costs some hundred as a field that is not known.
    /// </summary>
    public const long ListOf100 = 148_300;
}
