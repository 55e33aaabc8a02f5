using static Vinr.Sdk.ConformanceTests.OverTheSandbox.Act;
using static Vinr.Sdk.ConformanceTests.OverTheSandbox.Fault;
using static Vinr.Sdk.ConformanceTests.OverTheSandbox.Row;
using static Vinr.Sdk.ConformanceTests.Support.Ending;

namespace Vinr.Sdk.ConformanceTests.OverTheSandbox;

/// <summary>The table: what goes wrong, during what, how it ends, how many requests are made, how often it has happened.</summary>
internal static class Rows
{
    private static readonly TimeSpan TwoSeconds = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AnAttempt = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    public static readonly Row[] All =
    [
        When(None).During(Redemption).Then(Succeeds, requests: 1, effects: 1),
        When(None).During(Deletion).Then(Succeeds, requests: 1, effects: 1),
        When(None).During(Listing).Then(Succeeds, requests: 1, effects: 0),

        When(CommitThenDrop).During(Redemption).Then(IsReplayed, requests: 2, effects: 1),
        When(CommitThenDrop).During(Release).Then(IsReplayed, requests: 2, effects: 1),
        When(CommitThenDrop).During(Credit).Then(IsReplayed, requests: 2, effects: 1),
        When(CommitThenDrop).During(Purchase).Then(IsReplayed, requests: 2, effects: 1),
        When(CommitThenDrop).During(Deletion).Then(Succeeds, requests: 2, effects: 1),
        When(CommitThenDrop).During(Read).Then(Succeeds, requests: 2, effects: 0),
        When(CommitThenDropAlways).During(Redemption).Then(IsUnknown, requests: 3, effects: 1),
        When(CommitThenDropAlways).During(Release).Then(IsUnknown, requests: 3, effects: 1),
        When(CommitThenDropAlways).During(Purchase).Then(IsUnknown, requests: 3, effects: 1),
        When(CommitThenDropAlways).During(Deletion).Then(IsUnknown, requests: 3, effects: 1),
        When(CommitThenDropAlways).During(Read).Then(ConnectsNot, requests: 3, effects: 0),

        When(DropBeforeCommit).During(Redemption).Then(Succeeds, requests: 2, effects: 1),
        When(DropBeforeCommit).During(Deletion).Then(Succeeds, requests: 2, effects: 1),
        When(DropBeforeCommit).During(Listing).Then(Succeeds, requests: 2, effects: 0),
        When(DropBeforeCommitAlways).During(Redemption).Then(IsUnknown, requests: 3, effects: 0),
        When(DropBeforeCommitAlways).During(Credit).Then(IsUnknown, requests: 3, effects: 0),
        When(DropBeforeCommitAlways).During(Deletion).Then(IsUnknown, requests: 3, effects: 0),
        When(DropBeforeCommitAlways).During(Read).Then(ConnectsNot, requests: 3, effects: 0),

        When(CommitThen500).During(Redemption).Then(IsReplayed, requests: 2, effects: 1),
        When(CommitThen500).During(Purchase).Then(IsReplayed, requests: 2, effects: 1),
        When(UnavailableAlways).During(Redemption).Then(IsServerError(503, unknown: true), requests: 3, effects: 0),
        When(UnavailableAlways).During(Read).Then(IsServerError(503, unknown: false), requests: 3, effects: 0),

        When(InProgressTwice).During(Redemption).Then(Succeeds, requests: 3, effects: 1),
        When(InProgressTwice).During(Release).Then(Succeeds, requests: 3, effects: 1),
        When(InProgressAlways).During(Credit).Then(IsInProgress, requests: 3, effects: 0),

        When(UnavailableForTwoSeconds).During(Redemption).Then(Succeeds, requests: 2, effects: 1) with { Waits = TwoSeconds },
        When(UnavailableForTwoSeconds).During(Read).Then(Succeeds, requests: 2, effects: 0) with { Waits = TwoSeconds },
        When(UnavailableUntilADate).During(Redemption).Then(Succeeds, requests: 2, effects: 1) with { Waits = TwoSeconds },
        When(UnavailableUntilADate).During(Deletion).Then(Succeeds, requests: 2, effects: 1) with { Waits = TwoSeconds },
        When(RateLimitedForAnHour).During(Redemption).Then(IsRateLimited(3_600), requests: 1, effects: 0),
        When(RateLimitedForAnHour).During(Read).Then(IsRateLimited(3_600), requests: 1, effects: 0),
        When(RetryAfter("soon")).During(Redemption).Then(Succeeds, requests: 2, effects: 1),
        When(RetryAfter("-5")).During(Redemption).Then(Succeeds, requests: 2, effects: 1),
        When(RetryAfter("2.5")).During(Redemption).Then(Succeeds, requests: 2, effects: 1),
        When(RetryAfter("99999999999999999999")).During(Redemption).Then(IsServerError(503, unknown: true), requests: 1, effects: 0),
        When(RetryAfter("4294967296")).During(Redemption).Then(IsServerError(503, unknown: true), requests: 1, effects: 0),
        When(RetryAfter("Fri, 31 Dec 9999 23:59:59 GMT")).During(Read).Then(IsServerError(503, unknown: false), requests: 1, effects: 0),
        When(RetryAfter("Wed, 21 Oct 2015 07:28:00 GMT")).During(Redemption).Then(Succeeds, requests: 2, effects: 1),
        When(RetryAfter("Mon, 31 Feb 2099 00:00:00 GMT")).During(Redemption).Then(Succeeds, requests: 2, effects: 1),

        When(NotImplemented).During(Redemption).Then(IsServerError(501, unknown: true), requests: 1, effects: 0),
        When(NotImplemented).During(Listing).Then(IsServerError(501, unknown: false), requests: 1, effects: 0),

        When(Hang).During(Redemption).Then(IsUnknownByAttemptTimeout, requests: 3, effects: 0) with { Passes = AnAttempt, TotalTimeout = Forever },
        When(Hang).During(Read).Then(TimesOutByAttempt, requests: 3, effects: 0) with { Passes = AnAttempt, TotalTimeout = Forever },
        When(CommitThenHang).During(Redemption).Then(IsUnknownByAttemptTimeout, requests: 3, effects: 1) with { Passes = AnAttempt, TotalTimeout = Forever },
        When(Hang).During(Redemption).Then(IsUnknownByTotalTimeout, requests: 1, effects: 0) with { Passes = AnAttempt, TotalTimeout = AnAttempt / 2 },
        When(CommitThenHang).During(Purchase).Then(IsUnknownByTotalTimeout, requests: 1, effects: 1) with { Passes = AnAttempt, TotalTimeout = AnAttempt / 2 },
        When(Hang).During(Listing).Then(TimesOutInTotal, requests: 1, effects: 0) with { Passes = AnAttempt, TotalTimeout = AnAttempt / 2 },

        When(BadGateway).During(Redemption).Then(Succeeds, requests: 2, effects: 1),
        When(BadGatewayAlways).During(Redemption).Then(IsServerError(502, unknown: true), requests: 3, effects: 0),
        When(BadGatewayAlways).During(Listing).Then(IsServerError(502, unknown: false), requests: 3, effects: 0),
        When(Empty500).During(Release).Then(Succeeds, requests: 2, effects: 1),
        When(Truncated).During(Redemption).Then(IsReplayed, requests: 2, effects: 1),
        When(Truncated).During(Listing).Then(Succeeds, requests: 2, effects: 0),
        When(TruncatedAlways).During(Redemption).Then(IsUnknown, requests: 3, effects: 1),
        When(TruncatedAlways).During(Read).Then(ConnectsNot, requests: 3, effects: 0),
        When(Html200).During(Redemption).Then(IsNoAnswer(unknown: true), requests: 1, effects: 1),
        When(Html200).During(Read).Then(IsNoAnswer(unknown: false), requests: 1, effects: 0),
        When(Redirect).During(Redemption).Then(IsNoAnswer(unknown: true), requests: 1, effects: 0),
        When(Redirect).During(Read).Then(IsNoAnswer(unknown: false), requests: 1, effects: 0),
    ];
}
