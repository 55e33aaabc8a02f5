using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Explaining;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>GET /_sandbox/accounts/{id}/explain</c>: why a member has its balance, entry by entry.</summary>
internal sealed class ExplanationEndpoints(SandboxEngine engine, CheckoutAddress checkout)
{
    public ResourceRoutes Routes => new("accounts")
    {
        Root = "_sandbox",
        Views = new Dictionary<string, Operation> { ["explain"] = Explain },
    };

    private ApiResponse Explain(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Ok(Explainer.Explain(engine.Read(), checkout, request.Id), Write);
    }

    private static void Write(Utf8JsonWriter writer, BalanceExplanation explanation)
    {
        writer.WriteString("account"u8, explanation.Account);
        writer.WriteNumber("balance"u8, explanation.Balance);
        writer.WriteString("tier"u8, explanation.Tier);
        writer.WriteObjects("entries"u8, explanation.Entries, Write);
        writer.WriteObjects("lots"u8, explanation.Lots, static (writer, lot) =>
        {
            writer.WriteString("entry"u8, lot.Entry);
            writer.WriteNumber("points"u8, lot.Points);
            writer.WriteInstant("earnedAt"u8, lot.EarnedAt);
            writer.WriteInstant("expiresAt"u8, lot.ExpiresAt);
        });
        writer.WriteObjects("unpaid"u8, explanation.Unpaid, static (writer, payment) =>
        {
            writer.WriteString("payment"u8, payment.Id);
            writer.WriteNumber("amount"u8, payment.Amount);
            writer.WriteString("currency"u8, payment.Currency);
            writer.WriteString("checkoutUrl"u8, payment.CheckoutUrl);
            writer.WriteInstant("expiresAt"u8, payment.ExpiresAt);
        });
        if (explanation.Remarks.Count > 0) writer.WriteTexts("remarks"u8, explanation.Remarks);
    }

    private static void Write(Utf8JsonWriter writer, ExplainedEntry entry)
    {
        writer.WriteString("id"u8, entry.Id);
        writer.WriteInstant("at"u8, entry.At);
        writer.WriteNumber("amount"u8, entry.Amount);
        writer.WriteNumber("balanceAfter"u8, entry.BalanceAfter);
        writer.WriteString("reason"u8, entry.Reason);
        writer.WriteString("source"u8, entry.Source);
        writer.WriteString("text"u8, entry.Text);
        writer.WriteString("rule"u8, entry.Rule);
        writer.WriteObjects("factors"u8, entry.Factors, static (writer, factor) =>
        {
            writer.WriteString("source"u8, factor.Source);
            writer.WriteNumber("factor"u8, factor.Factor);
        });
    }
}
