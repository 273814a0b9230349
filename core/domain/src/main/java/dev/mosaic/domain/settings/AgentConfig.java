package dev.mosaic.domain.settings;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user chose for their agent.
 *
 * @param providerId account of the primary model, null while none is chosen
 * @param primaryModel null while none is chosen; the agent cannot start then
 * @param fallbackModels tried in order when the primary fails
 * @param personality Markdown for the agent's SOUL.md, may be empty
 */
public record AgentConfig(
    UserId owner,
    @Nullable ProviderId providerId,
    @Nullable ModelRef primaryModel,
    List<ModelRef> fallbackModels,
    String personality) {
  /** OpenClaw cuts a workspace file at 20,000 characters (`bootstrapMaxChars`), silently. */
  public static final int MAX_PERSONALITY = 20_000;

  private static final int MAX_FALLBACKS = 10;

  public AgentConfig {
    if (personality.length() > MAX_PERSONALITY) {
      throw new InvalidInput(
          "personality", "too_long", "Use at most 20,000 characters; the rest would be cut.");
    }
    if (fallbackModels.size() > MAX_FALLBACKS) {
      throw new InvalidInput("fallbackModels", "too_many", "Name at most 10 fallback models.");
    }
    fallbackModels = List.copyOf(fallbackModels);
  }

  /** Before anything was chosen. */
  public static AgentConfig empty(UserId owner) {
    return new AgentConfig(owner, null, null, List.of(), "");
  }
}
