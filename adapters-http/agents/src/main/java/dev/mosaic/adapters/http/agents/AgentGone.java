package dev.mosaic.adapters.http.agents;

/** The container went away while its request was being answered. */
final class AgentGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AgentGone() {
    super("the container went away", null, false, false);
  }
}
