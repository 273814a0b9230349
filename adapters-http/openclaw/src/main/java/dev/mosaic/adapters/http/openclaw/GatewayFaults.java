package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.adapters.http.protocol.shape.RedactedText;
import dev.mosaic.domain.chat.TurnFault;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the gateway's errors. Its words may hold a vendor's, and those may hold the key: what looks
 * like one is left out before the words are kept.
 */
public final class GatewayFaults {
  private static final String TOOL_NAME_TAKEN = "invalid tool configuration";

  /** How the gateway says that a model answered in words where it had to call a function. */
  private static final Pattern NOT_CALLED =
      Pattern.compile(
          "tool_choice=required was not satisfied .*"
              + "|tool_choice required an? (?<name>.+) tool call, but the agent .*");

  /** The gateway begins a vendor's words with the vendor's status. */
  private static final Pattern VENDOR_STATUS = Pattern.compile("^(?:HTTP )?([45]\\d\\d)\\b");

  private GatewayFaults() {}

  /**
   * @param status of a refusal by the gateway itself
   * @param said what it says about it, null if nothing
   * @param words the same in its own words, empty if none
   */
  static TurnFault ofStatus(int status, @Nullable TurnFault said, String words) {
    return switch (status) {
      case 400, 422 ->
          new TurnFault(
              TurnFault.INVALID_REQUEST,
              words.isBlank() ? "Your agent does not take this message." : RedactedText.of(words));
      case 401, 403 ->
          new TurnFault("agent_refused", "Your agent's gateway did not let Mosaic in; restart it.");
      case 404 ->
          new TurnFault(
              "agent_refused", "Your agent's gateway does not serve this yet; restart it.");
      case 413 -> new TurnFault("too_large", "The message is too large for your agent.");
      case 429 -> new TurnFault("agent_busy", "Your agent has too much to do just now.");
      case 503 -> new TurnFault("agent_not_ready", "Your agent is not ready yet; try again.");
      default ->
          said != null
              ? said
              : new TurnFault(
                  "agent_error", "Your agent could not answer (status " + status + ").");
    };
  }

  /**
   * @param type the kind of error, empty if not given
   */
  public static TurnFault ofMessage(String type, String message) {
    if (message.strip().equals(TOOL_NAME_TAKEN)) {
      return new TurnFault(
          TurnFault.INVALID_REQUEST,
          "A tool is named like one of your agent's own, such as read, write, edit or exec; give it"
              + " another name.");
    }
    Matcher notCalled = NOT_CALLED.matcher(message.strip());
    if (notCalled.matches()) {
      return notCalled(notCalled.group("name"));
    }
    String words = (type + " " + message).toLowerCase(Locale.ROOT);
    Matcher vendor = VENDOR_STATUS.matcher(message);
    int status = vendor.find() ? Integer.parseInt(vendor.group(1)) : 0;
    if (says(words, "authentication_error", "auth/billing", "temporarily disabled")
        || (status >= 401 && status <= 403)) {
      return new TurnFault(
          "provider_refused",
          "The vendor refused the key or has no credit left; check the provider, then try again in"
              + " a minute.");
    }
    if (status == 429 || says(words, "rate limit", "rate_limit")) {
      return new TurnFault(
          "provider_rate_limited", "The vendor says there were too many calls; try again soon.");
    }
    if (status >= 500) {
      return new TurnFault(
          "provider_down", "The vendor is in trouble just now; try again in a few minutes.");
    }
    if (type.equals("invalid_request_error")) {
      return refused(message, words);
    }
    if (message.isBlank() || message.strip().equalsIgnoreCase("internal error")) {
      return new TurnFault("agent_error", "Your agent could not answer: its gateway failed.");
    }
    return new TurnFault("agent_error", "Your agent could not answer: " + RedactedText.of(message));
  }

  /**
   * @param name of the function that had to be called; null if any would have done
   */
  private static TurnFault notCalled(@Nullable String name) {
    return new TurnFault(
        TurnFault.FUNCTION_NOT_CALLED,
        "The model answered in words and called "
            + (name == null ? "no function" : "another function than `" + name + "`, or none")
            + ", although `tool_choice` asks for one. Say in the message what it should be called"
            + " for, send `tool_choice` auto, or choose a model that calls functions.");
  }

  /** The gateway's way to say that a vendor did not take the question. */
  private static TurnFault refused(String message, String words) {
    // "Context" alone will not do: refusals of a schema name the place in it so.
    return says(words, "context overflow", "context length", "context_length", "context window")
        ? new TurnFault(
            TurnFault.TOO_LONG,
            "The conversation is longer than this model can read. Start a new conversation, or"
                + " choose a model with a larger context window.")
        : new TurnFault(
            TurnFault.REQUEST_REFUSED,
            "The vendor refused the request: " + RedactedText.of(message));
  }

  private static boolean says(String words, String... signs) {
    return Stream.of(signs).anyMatch(words::contains);
  }
}
