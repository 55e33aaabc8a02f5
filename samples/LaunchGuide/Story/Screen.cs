using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

/// <summary>A step that was played. The member is as the step left them; null before they are enrolled.</summary>
internal sealed record Screen(int Number, Step Step, Notes Notes, LoyaltyAccount? Member);
