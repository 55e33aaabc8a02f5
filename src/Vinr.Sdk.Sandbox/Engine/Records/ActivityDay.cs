using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a member did on one UTC day that counts towards a tier.</summary>
internal readonly record struct ActivityDay(DateOnly Day, long Spend, long Points);

/// <summary>
/// What counts towards tiers, by UTC day. Kept for every member and for good, spend as well as points, so that tiers which are added or
/// changed later find what was before them.
/// </summary>
internal static class ActivityLog
{
    /// <summary>Adds to a day, or, with negative amounts, takes back what that day should not have counted.</summary>
    public static ImmutableArray<ActivityDay> Count(
        this ImmutableArray<ActivityDay> days, DateOnly day, long spend = 0, long points = 0)
    {
        var index = days.Length;
        while (index > 0 && days[index - 1].Day > day)
        {
            index--;
        }

        if (index == 0 || days[index - 1].Day != day)
        {
            return days.Insert(index, new ActivityDay(day, spend, points));
        }

        var counted = days[index - 1];
        return days.SetItem(
            index - 1, new ActivityDay(day, checked(counted.Spend + spend), checked(counted.Points + points)));
    }
}
