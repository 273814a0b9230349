package dev.mosaic.application.agent;

import dev.mosaic.application.Audit;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.ContainerType;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentSetup;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import java.util.Optional;

/**
 * Hands a container what it needs to run, its owner's keys included, if it shows its own token.
 * Nobody else gets anything.
 */
public final class ServeAgentConfig {
  private final AgentStore agents;
  private final AgentSetups setups;
  private final GatewayTokens tokens;
  private final Audit audit;

  ServeAgentConfig(AgentStore agents, AgentSetups setups, GatewayTokens tokens, Audit audit) {
    this.agents = agents;
    this.setups = setups;
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * What a container asks for.
   *
   * @param withKeys whether the answer will hold its owner's keys, which is worth an entry
   */
  public record Command(AgentId agent, SecretText token, boolean withKeys) {}

  /** What the container gets. */
  public sealed interface Outcome {
    record Served(AgentSetup setup) implements Outcome {}

    /** Unknown agent, or not its present token: the two look alike. */
    record Refused() implements Outcome {}

    /** The owner has no model to think with. */
    record NoModel() implements Outcome {}
  }

  public Outcome serve(Command command) {
    return command.agent().type() == ContainerType.USER ? serveUser(command) : serveSystem(command);
  }

  private Outcome serveUser(Command command) {
    Optional<AgentRecord> agent = agents.find(command.agent());
    if (agent.flatMap(tokens::open).filter(command.token()::equals).isEmpty()) {
      return new Outcome.Refused();
    }
    UserId owner = agent.orElseThrow().owner();
    return answer(command, owner, setups.of(owner));
  }

  private Outcome serveSystem(Command command) {
    Optional<SystemAgent> agent = agents.findSystem(command.agent()).filter(SystemAgent::active);
    if (agent.flatMap(tokens::open).filter(command.token()::equals).isEmpty()) {
      return new Outcome.Refused();
    }
    SystemAgent known = agent.orElseThrow();
    return answer(command, known.accountOwner(), setups.of(known));
  }

  private Outcome answer(Command command, UserId accountOwner, Optional<AgentSetup> setup) {
    if (setup.isEmpty()) {
      return new Outcome.NoModel();
    }
    if (command.withKeys()) {
      audit.note(null, accountOwner, "provider.keys_used", command.agent().toString(), "ok", null);
    }
    return new Outcome.Served(setup.get());
  }
}
