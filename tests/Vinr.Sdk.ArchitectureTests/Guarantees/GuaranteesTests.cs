using Xunit;

namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>Promises, the tests that show them and <c>docs/guarantees.md</c> say the same.</summary>
public class GuaranteesTests
{
    private static readonly string Document = Path.Combine(House.Root, "docs", "guarantees.md");

    [Fact]
    public async Task The_document_is_what_promises_and_tests_say()
    {
        var text = GuaranteesDocument.Text();
        if (Environment.GetEnvironmentVariable(GuaranteesDocument.RewriteVariable) == "1") await File.WriteAllTextAsync(Document, text, TestContext.Current.CancellationToken);

        var present = await File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken);
        Assert.True(text == present, $"{Path.GetFileName(Document)} is not what promises and tests say: run this test once with {GuaranteesDocument.RewriteVariable}=1, and look at what changed.");
    }

    [Fact]
    public void Each_promise_has_a_test_that_shows_it() =>
        Assert.Empty(PromiseGroup.Every.Where(promise => !TestSources.Keeping(promise.Id).Any()).Select(promise => promise.Id));

    [Fact]
    public void What_a_test_shows_is_a_promise() =>
        Assert.Empty(TestSources.All.SelectMany(test => test.Keeps, (test, promise) => (Promise: promise, test.Name)).ExceptBy(PromiseGroup.Every.Select(promise => promise.Id), mark => mark.Promise));

    [Fact]
    public void What_shows_a_promise_is_run() =>
        Assert.Empty(TestSources.All.Where(test => test.Keeps.Count > 0 && !test.IsRun).Select(test => test.Name));

    [Fact]
    public void Each_mark_is_read() => Assert.Equal(
        TestSources.All.DistinctBy(test => test.File).Sum(test => Occurrences(File.ReadAllText(Path.Combine(House.Root, test.File)), "Keeps(\"")),
        TestSources.All.Sum(test => test.Keeps.Count));

    [Fact]
    public void Each_promise_has_a_name_of_its_own_and_is_a_sentence()
    {
        Assert.Equal(PromiseGroup.Every.Count(), PromiseGroup.Every.Select(promise => promise.Id).Distinct().Count());
        Assert.All(PromiseGroup.Every, promise =>
        {
            Assert.Matches("^[a-z-]+[.][a-z-]+$", promise.Id);
            Assert.Matches("^[^|\n]+[^.|\n]$", promise.Title);
            Assert.All(new[] { promise.What, promise.Ends, promise.Assumes ?? "None." }, text => Assert.Matches("^[^\n]+[.]$", text));
        });
    }

    [Fact]
    public void Each_page_that_a_promise_names_is_there() =>
        Assert.All(PromiseGroup.Every.Select(promise => promise.Page).OfType<string>(), page => Assert.True(File.Exists(Path.Combine(House.Root, "docs", page)), page));

    [Fact]
    public void Each_long_run_is_a_command_that_the_project_knows() => Assert.All(PromiseGroup.Every.SelectMany(promise => promise.Runs).Distinct(), run =>
    {
        var words = run.Split(' ');
        var project = words[Array.IndexOf(words, "--project") + 1];
        var sources = Directory.GetFiles(Path.Combine(House.Root, project), "*.cs").Select(File.ReadAllText).ToList();

        Assert.All(words[(Array.IndexOf(words, "--") + 1)..].Where(word => !long.TryParse(word, out _)), word =>
            Assert.Contains(sources, source => source.Contains($"\"{word}\"", StringComparison.Ordinal) || source.Contains($"{word}|", StringComparison.Ordinal) || source.Contains($"|{word}", StringComparison.Ordinal)));
    });

    [Fact]
    public void Each_finding_has_a_test_that_would_find_it_again() =>
        Assert.Empty(Finding.All.Select(finding => finding.Test).Except(TestSources.All.Where(test => test.IsRun).Select(test => test.Name)));

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
