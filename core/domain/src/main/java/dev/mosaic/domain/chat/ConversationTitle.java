package dev.mosaic.domain.chat;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.ShownText;
import java.util.Optional;

/** What a conversation is called: 1 to 120 characters that keep {@link ShownText}'s rule. */
public record ConversationTitle(String value) {
  private static final int MAX_CHARACTERS = 120;

  public ConversationTitle {
    value = value.strip();
    if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_CHARACTERS) {
      throw new InvalidInput(
          "title", "invalid_length", "Use 1 to " + MAX_CHARACTERS + " characters.");
    }
    if (!ShownText.fits(value)) {
      throw new InvalidInput(
          "title",
          "invalid_characters",
          "Leave out line breaks and characters that cannot be seen.");
    }
  }

  /** A title from somebody who cannot be asked for another; empty if nothing of it can be shown. */
  public static Optional<ConversationTitle> told(String text) {
    return Optional.of(ShownText.cleaned(text, MAX_CHARACTERS))
        .filter(line -> !line.isEmpty())
        .map(ConversationTitle::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
