package dev.mosaic.adapters.http.client.agent;

import dev.mosaic.domain.chat.TurnFault;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names the gateway's errors. Its words may hold a vendor's, and those may hold the key: what looks
 * like one is left out before the words are kept.
 */
final class GatewayFaults {
  private static final int LONGEST = 300;
  private static final Pattern LIKE_A_KEY =
      Pattern.compile("(?=[\\w.*/+=-]*\\d)[\\w.*/+=-]{16,}|sk-[\\w.*-]+");

  private GatewayFaults() {}

  static TurnFault ofStatus(int status) {
    return switch (status) {
      case 401, 403 ->
          new TurnFault("agent_refused", "Your agent's gateway did not let Mosaic in; restart it.");
      case 413 -> new TurnFault("too_large", "The message is too large for your agent.");
      case 429 -> new TurnFault("agent_busy", "Your agent has too much to do just now.");
      case 503 -> new TurnFault("agent_not_ready", "Your agent is not ready yet; try again.");
      default ->
          new TurnFault("agent_error", "Your agent could not answer (status " + status + ").");
    };
  }

  static TurnFault ofMessage(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    if (words.contains("auth/billing") || words.contains("temporarily disabled")) {
      return new TurnFault(
          "provider_refused",
          "The vendor refused the key or has no credit left; check the provider, then try again in"
              + " a minute.");
    }
    if (words.contains("rate limit") || words.contains("rate_limit")) {
      return new TurnFault(
          "provider_rate_limited", "The vendor says there were too many calls; try again soon.");
    }
    if (words.isBlank() || words.strip().equals("internal error")) {
      return new TurnFault("agent_error", "Your agent could not answer: its gateway failed.");
    }
    return new TurnFault("agent_error", "Your agent could not answer: " + harmless(message));
  }

  private static String harmless(String message) {
    String line = LIKE_A_KEY.matcher(message.replaceAll("\\s+", " ").strip()).replaceAll("[…]");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
