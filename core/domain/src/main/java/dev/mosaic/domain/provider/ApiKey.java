package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;

/**
 * A vendor's key as somebody typed it, without space around it: up to 10,000 characters that can
 * stand in a header. Refuses above all a masked key, sent back by a form that showed it so.
 */
public record ApiKey(SecretText text) {
  private static final int MAX_LENGTH = 10_000;

  public ApiKey {
    String value = text.reveal().strip();
    if (value.contains("**")
        || value.contains("•")
        || value.contains("…")
        || value.contains("...")) {
      throw new InvalidInput(
          "apiKey",
          "masked_key",
          "That is a masked key, not the key itself. Paste the whole key, or leave the field out to"
              + " keep the stored one.");
    }
    boolean headerSafe = value.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    if (value.isEmpty() || value.length() > MAX_LENGTH || !headerSafe) {
      throw new InvalidInput(
          "apiKey",
          "invalid_api_key",
          "Paste the key itself, without spaces or line breaks; leave the field out to keep the"
              + " stored one.");
    }
    text = new SecretText(value);
  }
}
