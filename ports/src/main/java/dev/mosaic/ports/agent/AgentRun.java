package dev.mosaic.ports.agent;

import java.time.Duration;
import java.util.Optional;

/** One listener's view of a run. One thread reads; any thread may abort or close. */
public interface AgentRun extends AutoCloseable {
  /**
   * Waits for what happens next, beginning with where the run stands. After {@link RunEvent.Ended}
   * nothing follows.
   *
   * @return empty if nothing happens within this time, or it was closed
   * @throws AgentUnreachable if the gateway cannot be heard any more; the run may go on
   */
  Optional<RunEvent> next(Duration longest);

  /**
   * Whether the gateway may have worked in sessions that Mosaic did not begin, since anybody last
   * asked.
   */
  boolean sawOtherWork();

  /**
   * Ends the run: the gateway stops its work and the vendor's call within a second. Its end follows
   * as an event. Does nothing where the gateway cannot be reached.
   */
  void abort();

  /** Listens no more. The run goes on. */
  @Override
  void close();
}
