using Vinr.Sdk.Sandbox;

namespace CheckoutWeb;

/// <summary>A card that behaves as its name says.</summary>
internal sealed record TestCard(string Id, string Name, string? PaymentMethod = null);

/// <summary>The cards of the sandbox: one for each way in which a payment can end.</summary>
internal sealed class TestCards(VinrSandbox sandbox)
{
    private const string Silent = "silent";
    private const string Pays = "pm_card_visa";

    /// <summary>The client tries three times; a fourth would get through.</summary>
    private const int AttemptsOfAClient = 3;

    public IReadOnlyList<TestCard> All { get; } =
    [
        new("good", "Visa •• 4242 – pays", Pays),
        new("declined", "Visa •• 0002 – is declined", "pm_card_declined"),
        new(Silent, "Visa •• 0119 – the answer gets lost", Pays),
    ];

    /// <summary>Picks a card. With the silent one, the next payment is made, and the answers to it never arrive.</summary>
    public TestCard Pick(string? id)
    {
        var card = All.FirstOrDefault(each => each.Id == id) ?? All[0];
        if (card.Id == Silent) sandbox.Faults.On("payments.create").CommitThenDrop().Times(AttemptsOfAClient);
        return card;
    }
}
