package dev.mosaic.application.agent.life;

import dev.mosaic.application.request.Pages;
import dev.mosaic.domain.agent.AgentLife;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows an administrator the users' agents: whose they are and what they are doing. */
public final class ListAgents {
  private static final AgentState NOT_SEEN = AgentLife.absent(Instant.EPOCH);

  private final AgentRoster roster;
  private final AgentStore agents;
  private final AgentOverviews overviews;

  ListAgents(AgentRoster roster, AgentStore agents, AgentOverviews overviews) {
    this.roster = roster;
    this.agents = agents;
    this.overviews = overviews;
  }

  /**
   * Which agents.
   *
   * @param search part of the owner's user name, display name or e-mail address; empty: all
   * @param state which states they are in
   */
  public record Query(String search, Predicate<AgentState> state) {}

  /** By owner's name. A page past the end is answered with the last one. */
  public Page<AgentOverview> list(Query query, PageRequest page) {
    // Agents the roster does not know are at rest, so those in the states looked for are listed by
    // owner.
    boolean others = query.state().test(NOT_SEEN);
    Set<UserId> named =
        roster.entries().stream()
            .filter(agent -> query.state().test(agent.state()) != others)
            .map(RosterEntry::user)
            .collect(Collectors.toSet());
    Page<AgentStore.Owned> found =
        Pages.withinTheList(
            page, part -> agents.list(new AgentStore.Query(query.search(), named, others), part));
    return new Page<>(overviews.of(found.rows()), found.request(), found.total());
  }
}
