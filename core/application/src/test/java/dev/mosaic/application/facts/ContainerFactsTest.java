package dev.mosaic.application.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.Ports;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.StoreUnavailable;
import dev.mosaic.testkit.Outside;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.People;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** When the store is asked, and when memory answers. */
class ContainerFactsTest {
  private final Outside outside = new Outside();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Runnable> afterReading = new AtomicReference<>(() -> {});
  private final AtomicBoolean failing = new AtomicBoolean();
  private final WatchedPorts watched =
      WatchedPorts.over(outside.with(ProviderStore.class, observed()).ports());
  private final Ports ports = watched.ports();
  private final UserId ada = People.joined(outside.stores.users());

  @Test
  void asksOnceUntilSomethingChanges() {
    assertThat(accounts()).isEmpty();
    assertThat(accounts()).isEmpty();
    assertThat(asked).hasValue(1);

    Provider mine = Accounts.full(ada, "mine");
    ports.providers().insert(mine);

    assertThat(accounts()).containsExactly(mine);
    assertThat(accounts()).containsExactly(mine);
    assertThat(asked).hasValue(2);
  }

  @Test
  void asksOfOnePersonOnlyWhatChangedOfThem() {
    UserId bob = People.joined(outside.stores.users());
    accounts();

    ports.providers().insert(Accounts.full(bob, "bobs"));
    accounts();

    assertThat(asked).hasValue(1);
  }

  @Test
  void keepsNothingThatWasReadBeforeAChangeAndArrivedAfterIt() {
    Provider mine = Accounts.full(ada, "mine");
    afterReading.set(() -> ports.providers().insert(mine));

    assertThat(accounts()).isEmpty();

    assertThat(accounts()).containsExactly(mine);
  }

  /** Others read what was there before until a transaction ends, however it ends. */
  @Test
  void keepsNothingThatOthersReadWhileATransactionWasOpen() {
    Provider mine = Accounts.full(ada, "mine");
    ports.providers().insert(mine);

    ports
        .transactions()
        .inTransaction(
            () -> {
              ports.providers().delete(ada, mine.id());
              return elsewhere(this::accounts);
            });
    assertThat(asked).hasValue(1);

    assertThat(accounts()).isEmpty();
    assertThat(asked).hasValue(2);
  }

  @Test
  void knowsNothingOfWhatWasTakenBack() {
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .inTransaction(
                        () -> {
                          ports.providers().insert(Accounts.full(ada, "mine"));
                          assertThat(accounts()).hasSize(1);
                          throw new StoreUnavailable("gone", null);
                        }))
        .isInstanceOf(StoreUnavailable.class);

    assertThat(accounts()).isEmpty();
  }

  @Test
  void countsAWriteThatFailedToo() {
    accounts();

    failing.set(true);
    assertThatThrownBy(() -> ports.providers().delete(ada, ProviderId.random()))
        .isInstanceOf(StoreUnavailable.class);
    failing.set(false);
    accounts();

    assertThat(asked).hasValue(2);
  }

  /** What the database shows somebody else is less than there is, and must not be kept. */
  @Test
  void leavesItToTheDatabaseWhatAPersonMaySee() {
    accounts();

    ActingPerson.as(UserId.random(), this::accounts);
    ActingPerson.as(UserId.random(), this::accounts);
    assertThat(asked).hasValue(3);

    accounts();
    ActingPerson.as(ada, this::accounts);
    assertThat(asked).hasValue(3);
  }

  /** What a transaction wrote can be undone until it ends. */
  @Test
  void tellsNobodyWhatAnOpenTransactionReads() {
    Provider mine = Accounts.full(ada, "mine");

    List<Provider> elsewhere =
        ports
            .transactions()
            .inTransaction(
                () -> {
                  ports.providers().insert(mine);
                  assertThat(accounts()).containsExactly(mine);
                  outside.stores.providers().delete(ada, mine.id());
                  return elsewhere(this::accounts);
                });

    assertThat(elsewhere).isEmpty();
  }

  @Test
  void hearsHowLongAnAgentMayIdle() {
    AgentId id = AgentId.ofUser(UUID.randomUUID());
    ports.agents().findOrInsert(AgentRecord.fresh(id, ada));
    assertThat(watched.facts().agent(id)).isPresent();

    ports.agents().setIdleTimeout(id, Duration.ofMinutes(7));

    assertThat(watched.facts().agent(id).orElseThrow().idleTimeout())
        .isEqualTo(Duration.ofMinutes(7));
  }

  private List<Provider> accounts() {
    return watched.facts().accountsOf(ada);
  }

  private static <T> T elsewhere(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    ActingPerson.startAside("elsewhere", task);
    try {
      return task.get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException trouble) {
      throw new AssertionError(trouble);
    }
  }

  /** Counts what it is asked for, and lets something happen between the reading and the answer. */
  private ProviderStore observed() {
    return (ProviderStore)
        Proxy.newProxyInstance(
            ProviderStore.class.getClassLoader(),
            new Class<?>[] {ProviderStore.class},
            (proxy, method, arguments) -> {
              if (failing.get()) {
                throw new StoreUnavailable("gone", null);
              }
              try {
                Object answer = method.invoke(outside.stores.providers(), arguments);
                if (method.getName().equals("list")) {
                  asked.incrementAndGet();
                  afterReading.getAndSet(() -> {}).run();
                }
                return answer;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
