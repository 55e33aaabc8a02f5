namespace Vinr.Sdk.Operations.Tables;

/// <summary>A line of a file.</summary>
/// <param name="Number">Counted from 1, as a spreadsheet shows it.</param>
/// <param name="Text">Without its end.</param>
/// <param name="IsCut">Whether it was longer than any record may be, and the rest was left out.</param>
/// <param name="HasOddEnd">Whether it ends with a carriage return alone, and the first line of the file does not.</param>
internal readonly record struct TextLine(long Number, string Text, bool IsCut, bool HasOddEnd);
