package dev.mosaic.application.agent.life;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.store.AgentStore;
import java.time.Clock;
import java.util.Optional;

/**
 * Gives a person's agent fresh files, or a fresh volume, where what it did to its own leaves no
 * other way back. Puts it to sleep first, and returns when all is done. What Mosaic keeps itself,
 * chats and settings, stays.
 */
public final class ResetAgent {
  private final AgentRoster roster;
  private final StopAgent stopping;
  private final AgentStore agents;
  private final AgentImage image;
  private final AgentContainers containers;
  private final ContainerEngine engine;
  private final Audit audit;
  private final Clock clock;

  ResetAgent(
      AgentRoster roster,
      StopAgent stopping,
      AgentStore agents,
      AgentImage image,
      AgentContainers containers,
      ContainerEngine engine,
      Audit audit,
      Clock clock) {
    this.roster = roster;
    this.stopping = stopping;
    this.agents = agents;
    this.image = image;
    this.containers = containers;
    this.engine = engine;
    this.audit = audit;
    this.clock = clock;
  }

  /** How much begins afresh. */
  public enum Scope {
    /** Its files; what it remembers of conversations stays, and a copy of the files is kept. */
    FILES(AuditAction.AGENT_FILES_RESET),
    /** Everything it has: files, memory, conversations as the agent knows them. No copy is kept. */
    VOLUME(AuditAction.AGENT_VOLUME_ERASED);

    private final AuditAction action;

    Scope(AuditAction action) {
      this.action = action;
    }
  }

  /** How a reset ended. */
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /** Nothing was changed, or only a part: doing it again is safe. */
    record Failed(AgentFault fault) implements Outcome {}
  }

  public Outcome reset(Caller caller, Scope scope) {
    Optional<AgentFault> fault = resetAtRest(caller.id(), scope);
    audit.note(
        caller,
        scope.action,
        AuditTarget.AGENT.named("agent"),
        fault.map(it -> it.code().label()).orElse("done"));
    return fault.<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Done::new);
  }

  /**
   * Somebody may wake it between its going to sleep and the reset; then it is put to sleep again.
   */
  private Optional<AgentFault> resetAtRest(UserId owner, Scope scope) {
    RosterEntry agent = roster.of(owner);
    while (true) {
      stopping.stop(owner).join();
      agent.work.lock();
      try {
        switch (agent.state()) {
          case AgentState.Asleep ignored -> {
            return attempt(owner, scope);
          }
          case AgentState.Absent ignored -> {
            return attempt(owner, scope);
          }
          // It could not be stopped.
          case AgentState.Broken broken -> {
            return Optional.of(broken.fault());
          }
          case AgentState.Starting ignored -> {}
          case AgentState.Running ignored -> {}
          case AgentState.Stopping ignored -> {}
        }
      } finally {
        agent.work.unlock();
      }
    }
  }

  private Optional<AgentFault> attempt(UserId owner, Scope scope) {
    Optional<AgentRecord> agent = agents.findByOwner(owner);
    if (agent.isEmpty()) {
      return Optional.empty();
    }
    try {
      switch (scope) {
        case FILES -> containers.resetFiles(agent.get().id(), image.ensure(), clock.instant());
        case VOLUME -> containers.erase(agent.get().id());
      }
      return Optional.empty();
    } catch (ImageUnavailable problem) {
      return Optional.of(AgentFaults.image(problem));
    } catch (RuntimeUnavailable problem) {
      return Optional.of(AgentFaults.notReset(problem, engine.availability()));
    }
  }
}
