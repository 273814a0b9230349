package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.ShownText;

/**
 * A model an account offers.
 *
 * @param id the vendor's own id, passed on as it is; may hold slashes
 * @param name for people
 * @param contextWindow in tokens
 * @param maxTokens longest answer in tokens
 */
public record Model(String id, String name, int contextWindow, int maxTokens) {
  /**
   * Taken where the vendor tells none; a smaller window would make the gateway compact too early.
   */
  public static final int DEFAULT_CONTEXT_WINDOW = 128_000;

  /** Taken where the vendor tells none. */
  public static final int DEFAULT_MAX_TOKENS = 8_192;

  private static final int MAX_ID_LENGTH = 200;

  public Model {
    id = id.strip();
    if (!canBeId(id)) {
      throw new InvalidInput(
          "models", "invalid_model_id", "A model id has 1 to 200 printable characters.");
    }
    name = nameOf(id, name);
    if (contextWindow < 1 || maxTokens < 1) {
      throw new InvalidInput(
          "models", "invalid_model_limit", "contextWindow and maxTokens are at least 1.");
    }
  }

  /** Whether a vendor's id is one that can be asked for and kept. */
  public static boolean canBeId(String text) {
    String id = text.strip();
    return !id.isEmpty() && id.length() <= MAX_ID_LENGTH && ShownText.fits(id);
  }

  /** What people read of a name that a vendor tells; the id where nothing is left of it. */
  static String nameOf(String id, String told) {
    String shown = ShownText.cleaned(told, MAX_ID_LENGTH);
    return shown.isEmpty() ? ShownText.cleaned(id, MAX_ID_LENGTH) : shown;
  }

  /** A model of which only the id is known. */
  public static Model named(String id) {
    return new Model(id, id.strip(), DEFAULT_CONTEXT_WINDOW, DEFAULT_MAX_TOKENS);
  }
}
