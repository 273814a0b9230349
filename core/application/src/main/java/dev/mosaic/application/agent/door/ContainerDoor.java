package dev.mosaic.application.agent.door;

import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.ContainerType;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import java.util.Optional;

/** Knows containers by their tokens: each its own, new at every start, worthless after a stop. */
public final class ContainerDoor {
  private final ContainerFacts facts;
  private final AgentStore agents;
  private final GatewayTokens tokens;

  ContainerDoor(ContainerFacts facts, AgentStore agents, GatewayTokens tokens) {
    this.facts = facts;
    this.agents = agents;
    this.tokens = tokens;
  }

  /** A container that showed its own token. */
  public sealed interface Visitor {
    /** Whose accounts it thinks with. */
    UserId accountOwner();

    /** Whether it may think with this one of its owner's accounts. */
    boolean mayUse(Provider account);

    /** A person's agent. */
    record OfUser(AgentRecord agent) implements Visitor {
      @Override
      public UserId accountOwner() {
        return agent.owner();
      }

      @Override
      public boolean mayUse(Provider account) {
        return true;
      }
    }

    /** A system agent. */
    record OfSystem(SystemAgent agent) implements Visitor {
      @Override
      public UserId accountOwner() {
        return agent.accountOwner();
      }

      @Override
      public boolean mayUse(Provider account) {
        return account.id().equals(agent.providerId());
      }
    }
  }

  /** Empty for an unknown agent and for any token but its present one. */
  public Optional<Visitor> open(AgentId id, SecretText shown) {
    return id.type() == ContainerType.USER ? user(id, shown) : system(id, shown);
  }

  private Optional<Visitor> user(AgentId id, SecretText shown) {
    Optional<AgentRecord> agent = facts.agent(id);
    return agent.flatMap(tokens::open).filter(shown::equals).isPresent()
        ? agent.map(Visitor.OfUser::new)
        : Optional.empty();
  }

  private Optional<Visitor> system(AgentId id, SecretText shown) {
    Optional<SystemAgent> agent = agents.findSystem(id).filter(SystemAgent::active);
    return agent.flatMap(tokens::open).filter(shown::equals).isPresent()
        ? agent.map(Visitor.OfSystem::new)
        : Optional.empty();
  }
}
