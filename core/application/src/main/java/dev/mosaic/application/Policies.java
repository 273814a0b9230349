package dev.mosaic.application;

import dev.mosaic.application.agent.life.RunPolicy;
import dev.mosaic.application.chat.TurnPolicy;
import dev.mosaic.application.llm.AskPolicy;
import dev.mosaic.application.session.SessionPolicy;
import dev.mosaic.application.setup.InvalidPolicy;

/**
 * The numbers the inside goes by, a part for each room that has some. Each part checks itself when
 * it is made, so that a server with impossible numbers does not start.
 */
public record Policies(
    SessionPolicy sessions, RunPolicy agents, AskPolicy models, TurnPolicy turns) {
  /**
   * The defaults of an instance.
   *
   * @param agentImage see {@link RunPolicy#image}
   * @param agentsPort see {@link RunPolicy#agentsPort}
   * @throws InvalidPolicy with a sentence for the operator
   */
  public static Policies standard(String agentImage, int agentsPort) {
    return new Policies(
        SessionPolicy.STANDARD,
        RunPolicy.standard(agentImage, agentsPort),
        AskPolicy.STANDARD,
        TurnPolicy.STANDARD);
  }
}
