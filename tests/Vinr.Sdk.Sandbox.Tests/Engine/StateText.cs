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
            text.AppendLine($"  {a.LifetimeOrders} {a.LastActivity:O} {string.Join(' ', a.Wallets.Select(w => $"{w.Balance} {w.Currency} {string.Join('+', w.Open)}"))}");
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
            text.AppendLine($"{e.Id} {e.Type} {IdOf(e.Data)} {e.Created:O}");
        }

        foreach (var p in state.Payments.Rows)
        {
            text.AppendLine($"{p.Id} {p.State} {p.Amount} {p.AmountCaptured} {p.AmountRefunded} {p.DiscountId} {p.StoreCredit} {string.Join(' ', p.CreditDraws)} {p.Failure?.Code}");
        }

        foreach (var r in state.Redemptions.Rows)
        {
            text.AppendLine($"{r.Id} {r.State} {r.Payment} {r.Discount?.Code}");
        }

        foreach (var c in state.Credits.Rows)
        {
            text.AppendLine($"{c.Id} {c.Account} {c.Amount} {c.Currency} {c.Reason} {c.Source} {c.ExpiresAt:O} {c.Created:O}");
        }

        foreach (var c in state.Campaigns.Rows)
        {
            text.AppendLine($"{c.Id} {c.State} {c.NextDue:O}");
        }

        foreach (var p in state.Promotions.Rows)
        {
            text.AppendLine($"{p.Id} {p.State} {p.NextDue:O}");
        }

        foreach (var o in state.Offers.Rows)
        {
            text.AppendLine($"{o.Id} {o.State} {o.Redemptions} {o.NextDue:O}");
        }

        foreach (var n in state.NotificationRules.Rows)
        {
            text.AppendLine($"{n.Id} {n.LookedAt:O} {n.NextDue:O}");
        }

        foreach (var r in state.Referrals.Rows)
        {
            text.AppendLine($"{r.Id} {r.State} {r.Referee} {r.Code} {r.NextDue:O}");
        }

        foreach (var t in state.Programs.Rows.SelectMany(p => p.Tiers?.Steps ?? []))
        {
            text.AppendLine($"{t.Id} {t.Name} {t.Rank} {t.Threshold}");
        }

        return text.ToString();
    }

    private static string IdOf(object data) => data switch
    {
        TierChange change => change.Account.Id,
        RaisedEvent raised => raised.Id,
        _ => ((IEntity)data).Id,
    };
}
