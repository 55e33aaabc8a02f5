using System.Text;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Everything in a state that can be seen from outside, as text to compare.</summary>
internal static class StateText
{
    public static string Of(EngineState state)
    {
        var text = new StringBuilder();
        foreach (var a in state.Accounts.Rows)
        {
            text.AppendLine($"{a.Id} {a.Balance} {a.LifetimePoints} {a.Tier} {a.TierOverride} {a.State} {a.NextDue:O}");
            foreach (var lot in a.Lots)
            {
                text.AppendLine($"  {lot.Origin.Id} {lot.Remaining}");
            }
        }

        foreach (var e in state.Entries.Rows)
        {
            text.AppendLine($"{e.Id} {e.Account} {e.Kind} {e.Amount} {e.BalanceAfter} {e.Source} {e.ExpiresAt:O} {e.Shortfall} {e.Created:O}");
        }

        foreach (var e in state.Events.Rows)
        {
            text.AppendLine($"{e.Id} {e.Type} {(e.Data as IEntity ?? ((TierChange)e.Data).Account).Id} {e.Created:O}");
        }

        foreach (var p in state.Payments.Rows)
        {
            text.AppendLine($"{p.Id} {p.State} {p.Amount} {p.AmountRefunded} {p.DiscountId}");
        }

        foreach (var r in state.Redemptions.Rows)
        {
            text.AppendLine($"{r.Id} {r.State} {r.Payment} {r.Discount?.Code}");
        }

        return text.ToString();
    }
}
