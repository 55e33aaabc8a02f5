namespace Vinr.Sdk.Operations;

/// <summary>Why a row was not imported.</summary>
/// <param name="Code">The kind, <c>bad_email</c>: for programs, and to count by.</param>
/// <param name="Text">What is wrong and what to do, in a sentence.</param>
public sealed record RowProblem(string Code, string Text);
