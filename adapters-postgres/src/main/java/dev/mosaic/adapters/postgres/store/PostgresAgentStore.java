package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.ContainerType;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Users' agents in `user_container`, the instance's in `system_container`. */
@Singleton
final class PostgresAgentStore implements AgentStore {
  private final AgentRows agents;
  private final SystemAgentRows systemAgents;
  private final UserRows users;
  private final PostgresTransactions transactions;

  PostgresAgentStore(
      AgentRows agents,
      SystemAgentRows systemAgents,
      UserRows users,
      PostgresTransactions transactions) {
    this.agents = agents;
    this.systemAgents = systemAgents;
    this.users = users;
    this.transactions = transactions;
  }

  @Override
  public Optional<AgentRecord> findByOwner(UserId owner) {
    return transactions.asOwner(
        owner, () -> agents.findByUserId(owner.value()).map(AgentRow::toRecord));
  }

  @Override
  public Optional<AgentRecord> find(AgentId id) {
    return id.type() != ContainerType.USER
        ? Optional.empty()
        : transactions.asActing(() -> agents.findById(id.value()).map(AgentRow::toRecord));
  }

  @Override
  public AgentRecord findOrInsert(AgentRecord fresh) {
    AgentRow row = AgentRow.of(fresh);
    return transactions.asOwner(
        fresh.owner(),
        () -> {
          agents.insert(row);
          return agents.findByUserId(row.userId()).orElseThrow().toRecord();
        });
  }

  @Override
  public void update(AgentRecord agent) {
    transactions.run(Identity.ofOwner(agent.owner()), () -> agents.update(AgentRow.of(agent)));
  }

  @Override
  public void setIdleTimeout(AgentId id, Duration idleTimeout) {
    int minutes = AgentRow.minutes(idleTimeout);
    transactions.run(Identity.ofActing(), () -> agents.setIdleTimeout(id.value(), minutes));
  }

  @Override
  public void touch(AgentId id, Instant activeAt) {
    transactions.run(Identity.ofActing(), () -> agents.touch(id.value(), activeAt));
  }

  @Override
  public Optional<Instant> doingsKeptUntil(UserId owner) {
    return transactions.asOwner(owner, () -> agents.findDoingsKeptUntil(owner.value()));
  }

  @Override
  public void keptDoings(UserId owner, Instant until) {
    transactions.run(Identity.ofOwner(owner), () -> agents.keptDoings(owner.value(), until));
  }

  @Override
  public List<AgentRecord> all() {
    return transactions.as(
        Identity.SERVER, () -> agents.findAll().stream().map(AgentRow::toRecord).toList());
  }

  @Override
  public Page<Owned> list(Query query, PageRequest page) {
    String pattern = Likes.containing(query.search());
    String owners = query.owners().stream().map(UserId::toString).collect(Collectors.joining(","));
    boolean others = query.others();
    return transactions.as(
        Identity.SERVER,
        () ->
            new Page<>(
                owned(agents.page(pattern, owners, others, page.size(), page.offset())),
                page,
                agents.count(pattern, owners, others)));
  }

  private List<Owned> owned(List<AgentRow> found) {
    Map<UUID, UserRow> owners =
        users.findByIdIn(found.stream().map(AgentRow::userId).toList()).stream()
            .collect(Collectors.toMap(UserRow::id, Function.identity()));
    return found.stream()
        .flatMap(row -> named(row.toRecord(), owners.get(row.userId())).stream())
        .toList();
  }

  /** Empty for somebody who was removed between the two statements. */
  private static Optional<Owned> named(AgentRecord agent, @Nullable UserRow owner) {
    return owner == null
        ? Optional.empty()
        : Optional.of(new Owned(agent, owner.username(), owner.displayName()));
  }

  @Override
  public Optional<SystemAgent> findSystem(AgentId id) {
    return id.type() != ContainerType.SYSTEM
        ? Optional.empty()
        : transactions.as(
            Identity.SERVER,
            () ->
                systemAgents
                    .findByIdAndProviderIdIsNotNull(id.value())
                    .map(SystemAgentRow::toSystemAgent));
  }
}
