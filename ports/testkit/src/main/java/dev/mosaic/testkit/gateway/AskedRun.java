package dev.mosaic.testkit.gateway;

/**
 * A message that a script is wanted for.
 *
 * @param sessionKey in full and in lower case, as in `agent:main:mosaic:conv:…`
 * @param runId the sender's idempotency key; `chatcmpl_…` where it came over HTTP; random where the
 *     gateway itself took it up again
 * @param message the user's text
 * @param overHttp whether it came by `/v1/chat/completions`
 * @param resumed whether a restart interrupted it and this is the second go
 */
public record AskedRun(
    String sessionKey, String runId, String message, boolean overHttp, boolean resumed) {
  /** Whether the gateway has it take up what a sub-agent did; no message of a person begins it. */
  boolean isReport() {
    return runId.startsWith("announce:");
  }
}
