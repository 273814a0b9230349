package dev.mosaic.domain.chat;

import dev.mosaic.domain.InvalidInput;
import java.util.regex.Pattern;

/**
 * A client's own name for a turn: the same one again is the same turn, so that a message can be
 * sent twice without being said twice. People's own: another person's same name is another turn.
 *
 * @param value 1 to 100 visible ASCII characters, such as a UUID
 */
public record ClientTurnId(String value) {
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,100}");

  public ClientTurnId {
    if (!VISIBLE.matcher(value).matches()) {
      throw new InvalidInput(
          "clientTurnId",
          "invalid_client_turn_id",
          "Use 1 to 100 visible ASCII characters, such as a UUID.");
    }
  }
}
