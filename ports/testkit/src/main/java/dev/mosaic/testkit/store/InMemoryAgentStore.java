package dev.mosaic.testkit.store;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agents' records in memory. */
public final class InMemoryAgentStore implements AgentStore, Rollbackable, Forgetful {
  private final Rows<AgentId, AgentRecord> agents = new Rows<>();
  private final Rows<AgentId, SystemAgent> systemAgents = new Rows<>();
  private final Rows<UserId, Instant> doingsKept = new Rows<>();
  private final UserStore users;

  public InMemoryAgentStore(UserStore users) {
    this.users = users;
  }

  @Override
  public Optional<AgentRecord> findByOwner(UserId owner) {
    return agents.with(rows -> ofOwner(rows, owner));
  }

  @Override
  public Optional<AgentRecord> find(AgentId id) {
    return agents.with(rows -> Optional.ofNullable(rows.get(id)));
  }

  @Override
  public AgentRecord findOrInsert(AgentRecord fresh) {
    return agents.with(
        rows ->
            ofOwner(rows, fresh.owner())
                .orElseGet(
                    () -> {
                      rows.put(fresh.id(), fresh);
                      return fresh;
                    }));
  }

  @Override
  public void update(AgentRecord agent) {
    agents.with(
        rows ->
            rows.computeIfPresent(
                agent.id(), (id, old) -> with(agent, old.lastActiveAt(), old.idleTimeout())));
  }

  @Override
  public void setIdleTimeout(AgentId id, Duration idleTimeout) {
    agents.with(
        rows ->
            rows.computeIfPresent(id, (same, old) -> with(old, old.lastActiveAt(), idleTimeout)));
  }

  @Override
  public void touch(AgentId id, Instant activeAt) {
    agents.with(
        rows ->
            rows.computeIfPresent(
                id, (same, old) -> with(old, later(old, activeAt), old.idleTimeout())));
  }

  @Override
  public Optional<Instant> doingsKeptUntil(UserId owner) {
    return doingsKept.with(rows -> Optional.ofNullable(rows.get(owner)));
  }

  @Override
  public void keptDoings(UserId owner, Instant until) {
    if (findByOwner(owner).isPresent()) {
      doingsKept.with(
          rows -> rows.merge(owner, until, (one, other) -> one.isAfter(other) ? one : other));
    }
  }

  @Override
  public List<AgentRecord> all() {
    return agents.with(rows -> List.copyOf(rows.values()));
  }

  @Override
  public Page<Owned> list(Query query, PageRequest page) {
    List<Owned> matching =
        all().stream()
            .filter(agent -> query.owners().contains(agent.owner()) != query.others())
            .map(agent -> Map.entry(agent, users.find(agent.owner()).orElseThrow()))
            .filter(entry -> InMemoryUserStore.isFoundBy(entry.getValue(), query.search()))
            .map(
                entry ->
                    new Owned(
                        entry.getKey(),
                        entry.getValue().username().value(),
                        entry.getValue().displayName()))
            .sorted(Comparator.comparing(Owned::username))
            .toList();
    return new Page<>(
        matching.stream().skip(page.offset()).limit(page.size()).toList(), page, matching.size());
  }

  @Override
  public Optional<SystemAgent> findSystem(AgentId id) {
    return systemAgents.with(rows -> Optional.ofNullable(rows.get(id)));
  }

  /** Adds or replaces a system agent. */
  public void putSystem(SystemAgent agent) {
    systemAgents.with(rows -> rows.put(agent.id(), agent) != null);
  }

  @Override
  public long forget(UserId person) {
    doingsKept.remove((owner, until) -> owner.equals(person));
    return agents.remove((id, agent) -> agent.owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    Runnable ofUsers = agents.snapshot();
    Runnable ofSystem = systemAgents.snapshot();
    Runnable ofDoings = doingsKept.snapshot();
    return () -> {
      ofUsers.run();
      ofSystem.run();
      ofDoings.run();
    };
  }

  private static Optional<AgentRecord> ofOwner(Map<AgentId, AgentRecord> rows, UserId owner) {
    return rows.values().stream().filter(agent -> agent.owner().equals(owner)).findFirst();
  }

  private static @Nullable Instant later(AgentRecord old, @Nullable Instant candidate) {
    Instant known = old.lastActiveAt();
    return known == null || (candidate != null && candidate.isAfter(known)) ? candidate : known;
  }

  private static AgentRecord with(
      AgentRecord agent, @Nullable Instant lastActiveAt, Duration idleTimeout) {
    return new AgentRecord(
        agent.id(),
        agent.owner(),
        agent.containerId(),
        agent.containerName(),
        agent.gatewayToken(),
        agent.status(),
        lastActiveAt,
        idleTimeout);
  }
}
