package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.ShownText;
import org.jspecify.annotations.Nullable;

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
   * Assumed if the vendor reports none; a smaller window would make the gateway compact too early.
   */
  public static final int DEFAULT_CONTEXT_WINDOW = 128_000;

  /** Assumed if the vendor reports none. */
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

  /** A vendor's name for it as people read it; the id if nothing of the name is left. */
  static String nameOf(String id, String told) {
    String shown = ShownText.cleaned(told, MAX_ID_LENGTH);
    return shown.isEmpty() ? ShownText.cleaned(id, MAX_ID_LENGTH) : shown;
  }

  /** A model of which only the id is known. */
  public static Model named(String id) {
    return of(id, id.strip(), null, null);
  }

  /** A model with the usual values in place of null. */
  public static Model of(
      String id, String name, @Nullable Integer contextWindow, @Nullable Integer maxTokens) {
    return new Model(
        id,
        name,
        contextWindow == null ? DEFAULT_CONTEXT_WINDOW : contextWindow,
        maxTokens == null ? DEFAULT_MAX_TOKENS : maxTokens);
  }

  /**
   * The same model with no more than this of each size.
   *
   * @param mostContext in tokens, null for as many as it can
   * @param mostOutput in tokens, null for as many as it can
   */
  public Model within(@Nullable Integer mostContext, @Nullable Integer mostOutput) {
    return new Model(id, name, lesser(contextWindow, mostContext), lesser(maxTokens, mostOutput));
  }

  private static int lesser(int size, @Nullable Integer limit) {
    return limit == null ? size : Math.min(size, limit);
  }
}
