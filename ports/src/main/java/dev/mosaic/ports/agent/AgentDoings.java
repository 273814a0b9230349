package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import java.time.Instant;
import java.util.List;

/**
 * What agents do without being asked through Mosaic: jobs of their own, and what reaches their
 * gateway by another door. It happens in sessions that Mosaic did not begin.
 */
public interface AgentDoings {
  /**
   * What was asked in such sessions at or after a time, with what came of it, in the order in which
   * it was asked. Sub-agents are part of the answer they work for, and left out.
   *
   * @throws AgentUnreachable if the gateway does not answer
   */
  List<Doing> since(GatewayEndpoint endpoint, SecretText gatewayToken, Instant time);

  /**
   * One of them.
   *
   * @param session the gateway's name of the session
   * @param asked what the agent was told to do, or told itself
   * @param course what is known of the work, its end last; without an end if it goes on
   */
  record Doing(String session, String asked, Instant at, List<RunEvent> course) {
    public Doing {
      course = List.copyOf(course);
    }

    public boolean isOver() {
      return !course.isEmpty() && course.getLast() instanceof RunEvent.Ended;
    }
  }
}
