package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentStatus;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AgentStore} does. */
public abstract class AgentStoreContract {
  private static final Instant NOW = HandMovedClock.START;

  private UserId ada;
  private AgentRecord agent;

  protected abstract AgentStore agents();

  protected abstract ProviderStore providers();

  protected abstract UserStore users();

  /** Adds a system agent behind the store's back. */
  protected abstract void addSystemAgent(SystemAgent agent);

  @BeforeEach
  void adaHasAnAgent() {
    ada = People.joined(users());
    agent = agents().findOrInsert(fresh(ada));
  }

  @Test
  void findsAFreshRecordByOwnerAndById() {
    assertThat(agents().findByOwner(ada)).contains(AgentRecord.fresh(agent.id(), ada));
    assertThat(agents().find(agent.id())).contains(agent);
    assertThat(agents().findByOwner(People.joined(users()))).isEmpty();
    assertThat(agents().find(AgentId.ofUser(UUID.randomUUID()))).isEmpty();
    assertThat(agents().find(AgentId.ofSystem(agent.id().value()))).isEmpty();
  }

  @Test
  void keepsTheRecordThatIsThere() {
    assertThat(agents().findOrInsert(fresh(ada))).isEqualTo(agent);
  }

  @Test
  void parallelFirstStartsEndWithOneRecord() {
    UserId bob = People.joined(users());

    List<AgentRecord> answers = ConcurrentCalls.call(30, i -> agents().findOrInsert(fresh(bob)));

    assertThat(answers).containsOnly(agents().findByOwner(bob).orElseThrow());
  }

  @Test
  void replacesContainerTokenAndStatusAlone() {
    agents().touch(agent.id(), NOW);
    agents().setIdleTimeout(agent.id(), Duration.ofMinutes(45));
    AgentRecord started =
        agent
            .withContainer("c0ffee")
            .withGatewayToken(new SealedSecret(new byte[] {9, 8, 7}))
            .withStatus(AgentStatus.RUNNING);

    agents().update(started);

    AgentRecord found = agents().find(agent.id()).orElseThrow();
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFields("lastActiveAt", "idleTimeout")
        .isEqualTo(started);
    assertThat(found.lastActiveAt()).isEqualTo(NOW);
    assertThat(found.idleTimeout()).isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void forgetsAContainerThatIsGone() {
    agents().update(agent.withContainer("c0ffee").withStatus(AgentStatus.RUNNING));

    agents().update(agent.withContainer(null).withStatus(AgentStatus.STOPPED));

    assertThat(agents().find(agent.id())).contains(agent);
  }

  @Test
  void movesTheLastActivityForwardOnly() {
    agents().touch(agent.id(), NOW.plusSeconds(60));
    agents().touch(agent.id(), NOW);
    agents().touch(AgentId.ofUser(UUID.randomUUID()), NOW);

    assertThat(agents().find(agent.id()).orElseThrow().lastActiveAt())
        .isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void movesForwardUpToWhenAnAgentsDoingsAreKept() {
    UserId owner = agent.owner();
    assertThat(agents().doingsKeptUntil(owner)).isEmpty();

    agents().keptDoings(owner, NOW.plusSeconds(60));
    agents().keptDoings(owner, NOW);
    agents().update(agent.withStatus(AgentStatus.RUNNING));

    assertThat(agents().doingsKeptUntil(owner)).contains(NOW.plusSeconds(60));
    assertThat(agents().doingsKeptUntil(People.joined(users()))).isEmpty();
  }

  @Test
  void listsEveryUsersAgent() {
    AgentRecord second = agents().findOrInsert(fresh(People.joined(users())));

    assertThat(agents().all()).contains(agent, second);
  }

  @Test
  void listsAgentsByTheirOwnersNamesForAnAdministrator() {
    String family = "f" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    List<AgentRecord> own = new ArrayList<>();
    for (String name : List.of("c", "a", "b")) {
      User owner = People.member(family + "." + name);
      users().insert(owner);
      own.add(agents().findOrInsert(fresh(owner.id())));
    }
    users().insert(People.member(family + ".without.agent"));
    Set<UserId> firstTwo = Set.of(own.get(0).owner(), own.get(1).owner());

    Page<AgentStore.Owned> page =
        agents().list(new AgentStore.Query(family, Set.of(), true), new PageRequest(1, 2));

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.rows())
        .containsExactly(
            new AgentStore.Owned(own.get(1), family + ".a", "Somebody named " + family + ".a"),
            new AgentStore.Owned(own.get(2), family + ".b", "Somebody named " + family + ".b"));
    assertThat(found(new AgentStore.Query(family.toUpperCase(Locale.ROOT), firstTwo, false)))
        .containsExactly(own.get(1), own.get(0));
    assertThat(found(new AgentStore.Query(family, firstTwo, true))).containsExactly(own.get(2));
    assertThat(found(new AgentStore.Query(family, Set.of(), false))).isEmpty();
    assertThat(found(new AgentStore.Query(family + ".C@EXAMPLE", Set.of(), true)))
        .containsExactly(own.get(0));
    assertThat(found(new AgentStore.Query("%" + family, Set.of(), true))).isEmpty();
    assertThat(ActingPerson.as(ada, () -> found(new AgentStore.Query(family, firstTwo, false))))
        .hasSize(2);
  }

  private List<AgentRecord> found(AgentStore.Query query) {
    return agents().list(query, new PageRequest(1, 100)).rows().stream()
        .map(AgentStore.Owned::agent)
        .toList();
  }

  @Test
  void findsASystemAgentByItsIdAlone() {
    Provider account = Accounts.bare(ada, "mine", NOW);
    providers().insert(account);
    SystemAgent keeper =
        new SystemAgent(
            AgentId.ofSystem(UUID.randomUUID()),
            "keeper-" + UUID.randomUUID(),
            "keeps watch",
            new SealedSecret(new byte[] {1}),
            account.id(),
            ada,
            ModelRef.parse("primaryModel", "mine/model"),
            true);
    addSystemAgent(keeper);

    assertThat(agents().findSystem(keeper.id())).contains(keeper);
    assertThat(agents().findSystem(AgentId.ofUser(keeper.id().value()))).isEmpty();
    assertThat(agents().find(keeper.id())).isEmpty();
  }

  private static AgentRecord fresh(UserId owner) {
    return AgentRecord.fresh(AgentId.ofUser(UUID.randomUUID()), owner);
  }
}
