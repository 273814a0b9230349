package dev.mosaic.domain.agent;

import dev.mosaic.domain.user.UserId;

/** Whom an agent serves. */
public sealed interface AgentOwner {
  /** One user, whose agent it is. */
  record OfUser(UserId id) implements AgentOwner {
    @Override
    public String toString() {
      return id.toString();
    }
  }

  /** Everybody on this Mosaic. */
  record OfInstance() implements AgentOwner {
    @Override
    public String toString() {
      return "instance";
    }
  }
}
