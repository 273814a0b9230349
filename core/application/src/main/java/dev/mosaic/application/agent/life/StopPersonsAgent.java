package dev.mosaic.application.agent.life;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.UserStore;
import java.util.List;
import java.util.Optional;

/**
 * Puts somebody's agent to sleep on an administrator's behalf, as its owner could: what it has
 * stays, an answer under way ends, and the owner may wake it again. They see who it was.
 */
public final class StopPersonsAgent {
  private final UserStore users;
  private final AgentStore agents;
  private final AgentRoster roster;
  private final StopAgent stopping;
  private final AgentOverviews overviews;
  private final Audit audit;

  StopPersonsAgent(
      UserStore users,
      AgentStore agents,
      AgentRoster roster,
      StopAgent stopping,
      AgentOverviews overviews,
      Audit audit) {
    this.users = users;
    this.agents = agents;
    this.roster = roster;
    this.stopping = stopping;
    this.overviews = overviews;
    this.audit = audit;
  }

  /** How it ended. */
  public sealed interface Outcome {
    /** It sleeps, or is about to. */
    record Stopped(AgentOverview agent) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /** Returns at once; where it slept already nothing changes. */
  public Outcome stop(Caller caller, UserId owner) {
    Optional<User> person = users.find(owner);
    if (person.isEmpty()) {
      audit.note(
          caller,
          owner,
          AuditAction.AGENT_STOPPED,
          AuditTarget.PERSON_ID.named(owner.toString()),
          "not_found");
      return new Outcome.NotFound();
    }
    boolean slept = isAsleep(roster.of(owner).state());
    audit.note(
        caller,
        owner,
        AuditAction.AGENT_STOPPED,
        AuditTarget.person(person.get()),
        slept ? "already_stopped" : "ok");
    return ActingPerson.aside(
        () -> {
          // Not waited for: the engine may take its time.
          var unused = stopping.stopByAdministrator(owner);
          return new Outcome.Stopped(overview(person.get()));
        });
  }

  private AgentOverview overview(User owner) {
    return agents
        .findByOwner(owner.id())
        .map(agent -> new AgentStore.Owned(agent, owner.username().value(), owner.displayName()))
        .map(owned -> overviews.of(List.of(owned)).getFirst())
        .orElseGet(() -> overviews.ofNone(owner));
  }

  private static boolean isAsleep(AgentState state) {
    return state instanceof AgentState.Absent || state instanceof AgentState.Asleep;
  }
}
