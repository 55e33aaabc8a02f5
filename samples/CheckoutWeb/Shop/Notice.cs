namespace CheckoutWeb;

/// <summary>A word from the shop.</summary>
internal sealed record Notice(NoticeKind Kind, string Text)
{
    public static Notice Good(string text) => new(NoticeKind.Good, text);

    public static Notice Bad(string text) => new(NoticeKind.Bad, text);

    public static Notice Unsure(string text) => new(NoticeKind.Unsure, text);
}

internal enum NoticeKind
{
    Good,
    Bad,
    Unsure,
}
