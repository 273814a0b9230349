package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.ShownText;

/**
 * Why an answer did not come or broke off.
 *
 * @param code stable snake_case code
 * @param message one plain sentence
 */
public record TurnFault(String code, String message) {
  /** Code of a message that was not taken as it is: saying it again would change nothing. */
  public static final String INVALID_REQUEST = "invalid_request";

  public TurnFault {
    message = ShownText.told(message);
  }
}
