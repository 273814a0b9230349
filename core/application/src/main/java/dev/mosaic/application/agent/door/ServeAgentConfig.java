package dev.mosaic.application.agent.door;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentSetup;
import java.util.Optional;

/**
 * Hands a container what it needs to run if it shows its own token; its owner's keys are part of it
 * only where agents call their vendors themselves. Nobody else gets anything.
 */
public final class ServeAgentConfig {
  private final ContainerDoor door;
  private final AgentSetups setups;
  private final Audit audit;

  ServeAgentConfig(ContainerDoor door, AgentSetups setups, Audit audit) {
    this.door = door;
    this.setups = setups;
    this.audit = audit;
  }

  /**
   * What a container asks for.
   *
   * @param withKeys whether the answer may hold its owner's keys, which is worth an entry if it
   *     does
   */
  public record Command(AgentId agent, SecretText token, boolean withKeys) {}

  /** What the container gets. */
  public sealed interface Outcome {
    record Served(AgentSetup setup) implements Outcome {}

    /** Unknown agent, or not its present token: the two look alike. */
    record Refused() implements Outcome {}

    /** The account of a system agent has no model for it. */
    record NoModel() implements Outcome {}
  }

  public Outcome serve(Command command) {
    Optional<ContainerDoor.Visitor> visitor = door.open(command.agent(), command.token());
    if (visitor.isEmpty()) {
      return new Outcome.Refused();
    }
    Optional<AgentSetup> setup =
        switch (visitor.get()) {
          // It may get ready before there is a model for it: see WarmAgent.
          case ContainerDoor.Visitor.OfUser user ->
              setups
                  .of(user.accountOwner())
                  .or(() -> Optional.of(setups.withoutModel(user.accountOwner())));
          case ContainerDoor.Visitor.OfSystem system -> setups.of(system.agent());
        };
    if (setup.isEmpty()) {
      return new Outcome.NoModel();
    }
    if (command.withKeys() && setup.get().holdsKeys()) {
      audit.note(
          null,
          visitor.get().accountOwner(),
          AuditAction.PROVIDER_KEYS_USED,
          AuditTarget.AGENT_ID.named(command.agent().toString()),
          "ok",
          null);
    }
    return new Outcome.Served(setup.get());
  }
}
