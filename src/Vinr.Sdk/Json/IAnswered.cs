namespace Vinr.Sdk.Json;

/// <summary>What comes in answers, and is therefore read by every name that a page of VINR's gives it.</summary>
internal interface IAnswered;
