package dev.mosaic.application.chat;

import dev.mosaic.application.agent.door.AgentSetups;
import dev.mosaic.application.agent.door.AgentSetups.Missing;
import dev.mosaic.domain.user.UserId;
import java.util.Optional;

/** Tells whether a person's agent could answer, so that they know before they type. */
public final class ShowReadiness {
  private final AgentSetups setups;

  ShowReadiness(AgentSetups setups) {
    this.setups = setups;
  }

  /** What it cannot answer without; empty where it can. */
  public Optional<Missing> show(UserId owner) {
    return setups.missing(owner);
  }
}
