package dev.mosaic.testkit.gateway;

import java.util.List;

/**
 * A message that a script is wanted for.
 *
 * @param sessionKey in full and in lower case, as in `agent:main:mosaic:conv:…`
 * @param runId the sender's idempotency key; `chatcmpl_…` where it came over HTTP; random where the
 *     gateway itself took it up again
 * @param message the user's text
 * @param overHttp whether it came by `/v1/chat/completions`
 * @param attachments of the message, each as `type mimeType fileName size`, the size decoded
 * @param resumed whether a restart interrupted it and this is the second go
 */
public record AskedRun(
    String sessionKey,
    String runId,
    String message,
    List<String> attachments,
    boolean overHttp,
    boolean resumed) {
  /** One without attachments. */
  AskedRun(String sessionKey, String runId, String message, boolean overHttp, boolean resumed) {
    this(sessionKey, runId, message, List.of(), overHttp, resumed);
  }

  /** Whether the gateway has it take up what a sub-agent did; no message of a person begins it. */
  boolean isReport() {
    return runId.startsWith("announce:");
  }
}
