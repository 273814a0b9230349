package dev.mosaic.testkit.gateway;

/**
 * A run as it stands now.
 *
 * @param startedAt by {@link System#nanoTime} of the gateway's process
 * @param endedAt the same; 0 while it runs
 */
public record GatewayRun(AskedRun asked, State state, long startedAt, long endedAt) {
  /** How far it is. */
  public enum State {
    RUNNING,
    COMPLETE,
    FAILED,
    /** By `chat.abort`, an interrupting message, or an HTTP caller that hung up. */
    ABORTED,
    /** Gone without a word: lost, or the gateway restarted. */
    LOST
  }

  GatewayRun ended(State end, long now) {
    return new GatewayRun(asked, end, startedAt, now);
  }
}
