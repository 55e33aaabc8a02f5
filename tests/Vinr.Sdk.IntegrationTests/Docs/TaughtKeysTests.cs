using System.Text.RegularExpressions;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Docs;

public sealed partial class TaughtKeysTests
{
    /// <summary>Whatever teaches: a document, a program, or what is written about one member of the SDK.</summary>
    public static TheoryData<string> Lessons => [.. Texts().Where(text => TaughtKeys.Count(text.Text) > 0).Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Lessons))]
    [Keeps("fit.taught")]
    public void Every_key_that_is_taught_names_an_attempt_or_says_why_not(string name) =>
        Assert.Empty(Texts().Where(text => text.Name == name).SelectMany(text => TaughtKeys.ThatLock(text.Text)));

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Where_attempts_are_taught_it_is_said_what_ends_one(string name) =>
        Assert.All(Texts().Where(text => text.Name == name), text => Assert.True(TaughtKeys.SaysWhatEndsAnAttempt(text.Text)));

    [Fact]
    public void The_places_that_teach_are_found() => Assert.Superset(
        new HashSet<string> { "README.md", "docs/errors.md", "docs/webhooks.md", "samples/LaunchGuide", "samples/CheckoutWeb", "src/Vinr.Sdk/Options/IdempotencyKey.cs" },
        Texts().Where(text => TaughtKeys.Count(text.Text) > 0).Select(text => text.Name).ToHashSet());

    [Theory]
    [InlineData("""IdempotencyKey.For("redeem", cartId)""", 1)]
    [InlineData("""IdempotencyKey.For("attempt", cartId)""", 1)]
    [InlineData("""IdempotencyKey.For("redeem", Of(cart, attempt), cart.Id)""", 1)]
    [InlineData("IdempotencyKey.For(\n    \"pay\",\n    cartId)", 1)]
    [InlineData("""IdempotencyKey.For("pay", cartId) and IdempotencyKey.For("redeem", cartId)""", 2)]
    [InlineData("IdempotencyKey.For(\"thanks\", id) // without an attempt:", 1)]
    [InlineData("// without an attempt: far away\n\n\nIdempotencyKey.For(\"thanks\", id)", 1)]
    [InlineData("""IdempotencyKey.For("redeem", cartId, attempt)""", 0)]
    [InlineData("""IdempotencyKey.For("redeem", cartId, cart.Attempt.ToString(CultureInfo.InvariantCulture))""", 0)]
    [InlineData("IdempotencyKey.For(\n    \"pay\",\n    cartId,\n    AttemptOf(cart))", 0)]
    [InlineData("// without an attempt: a gift for each event\nIdempotencyKey.For(\"thanks\", id)", 0)]
    [InlineData("IdempotencyKey.For(…) makes one", 0)]
    public void The_rule_finds_keys_that_lock(string text, int found) => Assert.Equal(found, TaughtKeys.ThatLock(text).Count());

    [Theory]
    [InlineData("""IdempotencyKey.For("pay", cartId, attempt)""", false)]
    [InlineData("""IdempotencyKey.For("pay", cartId, attempt) // one more when the card is declined""", true)]
    [InlineData("""IdempotencyKey.For("thanks", id)""", true)]
    public void The_rule_finds_silence_about_what_ends_an_attempt(string text, bool says) => Assert.Equal(says, TaughtKeys.SaysWhatEndsAnAttempt(text));

    private static IEnumerable<(string Name, string Text)> Texts() =>
    [
        .. Sources("", "README.md", SearchOption.TopDirectoryOnly),
        .. Sources("docs", "*.md"),
        .. Directory.GetDirectories(Path.Combine(WordForWord.Root, "samples")).Select(Program),
        .. Sources("src", "*.cs").SelectMany(source => Comments().Matches(source.Text).Select(comment => (source.Name, comment.Value))),
    ];

    /// <summary>A sample teaches as a whole.</summary>
    private static (string Name, string Text) Program(string folder)
    {
        var name = $"samples/{Path.GetFileName(folder)}";
        return (name, string.Join("\n\n\n", Sources(name, "*.cs").Concat(Sources(name, "*.md")).Select(source => source.Text)));
    }

    private static IEnumerable<(string Name, string Text)> Sources(string folder, string pattern, SearchOption how = SearchOption.AllDirectories) =>
        Directory.EnumerateFiles(Path.Combine(WordForWord.Root, folder), pattern, how)
            .Select(file => Path.GetRelativePath(WordForWord.Root, file).Replace('\\', '/'))
            .Where(file => !Generated().IsMatch(file))
            .Select(file => (file, File.ReadAllText(Path.Combine(WordForWord.Root, file)).ReplaceLineEndings("\n")));

    [GeneratedRegex(@"(?:^[ \t]*///.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex("(?:^|/)(?:bin|obj)/")]
    private static partial Regex Generated();
}
