package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.ShownText;
import java.util.Set;

/**
 * Why an answer did not come or broke off.
 *
 * @param code stable snake_case code
 * @param message one plain sentence
 */
public record TurnFault(String code, String message) {
  /** Code of a message that was not taken as it is: saying it again would change nothing. */
  public static final String INVALID_REQUEST = "invalid_request";

  /** Code of an answer in words where a function had to be called. */
  public static final String FUNCTION_NOT_CALLED = "function_not_called";

  /** Code of a question that the vendor does not take as it is. */
  public static final String REQUEST_REFUSED = "request_refused";

  /** Code of a conversation that is longer than the model can read; OpenAI's own name for it. */
  public static final String TOO_LONG = "context_length_exceeded";

  /** Code of a question whose answer the vendor's filter of contents stopped. */
  public static final String CONTENT_FILTERED = "content_filtered";

  private static final Set<String> NOT_TAKEN = Set.of(INVALID_REQUEST, REQUEST_REFUSED, TOO_LONG);

  public TurnFault {
    message = ShownText.told(message);
  }

  /** Whether the message was not taken: it has to be changed before it is said again. */
  public boolean isRefusal() {
    return NOT_TAKEN.contains(code);
  }

  /** Whether the caller has to correct it; neither the agent nor a vendor is at fault. */
  public boolean isAboutTheRequest() {
    return isRefusal() || code.equals(FUNCTION_NOT_CALLED) || code.equals(CONTENT_FILTERED);
  }
}
