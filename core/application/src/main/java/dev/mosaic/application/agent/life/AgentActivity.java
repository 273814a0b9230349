package dev.mosaic.application.agent.life;

import dev.mosaic.application.agent.door.AgentAccess;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What those who talk with an agent note about it. */
public final class AgentActivity {
  private final AgentRoster roster;
  private final AgentStore agents;
  private final AgentAccess access;
  private final NoticeDeadAgents deaths;
  private final RunPolicy policy;
  private final Clock clock;

  AgentActivity(
      AgentRoster roster,
      AgentStore agents,
      AgentAccess access,
      NoticeDeadAgents deaths,
      RunPolicy policy,
      Clock clock) {
    this.roster = roster;
    this.agents = agents;
    this.access = access;
    this.deaths = deaths;
    this.policy = policy;
    this.clock = clock;
  }

  /** Somebody is about to ask: keeps the agent awake, but does not delay its settings. */
  public static final String PREPARING = Holds.PREPARING;

  /** Keeps an agent from falling asleep until closed. */
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  public AgentState stateOf(UserId owner) {
    return roster.of(owner).state();
  }

  /** Whether nobody has looked yet if the running agent has a model. */
  public boolean mayLackModel(UserId owner) {
    return roster.of(owner).mayLackModel();
  }

  /** Somebody has looked: it has one. */
  public void noteModel(UserId owner) {
    roster.of(owner).noteModel(true);
  }

  /** How the agent is reached; empty if it does not run, and it is not woken for this. */
  public Optional<WakeAgent.Outcome.Awake> awake(UserId owner) {
    RosterEntry agent = roster.of(owner);
    return agent.state() instanceof AgentState.Running running
        ? access
            .tokenOf(agent.agent)
            .map(token -> new WakeAgent.Outcome.Awake(running.endpoint(), token))
        : Optional.empty();
  }

  /**
   * Keeps the agent awake.
   *
   * @param reason one word for people
   */
  public Hold keepAwake(UserId owner, String reason) {
    RosterEntry agent = roster.of(owner);
    agent.holds.add(reason);
    return () -> {
      agent.holds.remove(reason);
      noteActive(owner);
      roster.atRest(agent);
    };
  }

  /** Notes that bytes move; written down now and then. */
  public void noteActive(UserId owner) {
    RosterEntry entry = roster.of(owner);
    Instant now = clock.instant();
    entry.active(now);
    if (entry.dueForWriting(now, policy.touchInterval())) {
      agents.touch(entry.agent, now);
    }
  }

  /** Looks whether the person's agent, thought to be running, is dead. */
  public boolean foundDead(UserId owner) {
    return deaths.notice().contains(owner) || stateOf(owner) instanceof AgentState.Broken;
  }
}
