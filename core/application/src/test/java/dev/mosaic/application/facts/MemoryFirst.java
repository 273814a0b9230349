package dev.mosaic.application.facts;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.testkit.Outside;
import dev.mosaic.testkit.store.InMemoryStores;
import dev.mosaic.testkit.time.HandMovedClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;

/**
 * Watched stores that answer from memory whatever is remembered, and have remembered all there is
 * before each call, so that a store's contract also holds what is dropped and when.
 */
final class MemoryFirst {
  private final Outside outside = new Outside();
  private final WatchedPorts watched = WatchedPorts.over(outside.ports());
  private final Set<UserId> people = new LinkedHashSet<>();
  private final Set<AgentId> agents = new LinkedHashSet<>();
  private final Set<TokenHash> hashes = new LinkedHashSet<>();

  InMemoryStores stores() {
    return outside.stores;
  }

  WatchedPorts watched() {
    return watched;
  }

  ContainerFacts facts() {
    return watched.facts();
  }

  /**
   * A store.
   *
   * @param remembered by the name of the method they stand for, answers to its arguments
   */
  <T> T store(Class<T> type, T store, Map<String, Function<Object[], Object>> remembered) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> {
              Object[] arguments = given == null ? new Object[0] : given;
              rememberAll(arguments);
              Function<Object[], Object> answer = remembered.get(method.getName());
              return answer == null ? called(store, method, arguments) : answer.apply(arguments);
            }));
  }

  private synchronized void rememberAll(Object[] arguments) {
    for (Object each : arguments) {
      switch (each) {
        case UserId person -> people.add(person);
        case User person -> people.add(person.id());
        case Provider account -> people.add(account.owner());
        case AgentConfig config -> people.add(config.owner());
        case ProviderShare share -> {
          people.add(share.owner());
          people.addAll(share.people());
        }
        case AgentId agent -> agents.add(agent);
        case AgentRecord agent -> agents.add(agent.id());
        case TokenHash hash -> hashes.add(hash);
        case null, default -> {}
      }
    }
    for (UserId person : people) {
      facts().person(person);
      facts().accountsOf(person);
      facts().lentTo(person);
      facts().configOf(person);
      facts().limitOf(person);
    }
    agents.forEach(facts()::agent);
    for (TokenHash hash : hashes) {
      watched.ports().personalTokens().findByHash(List.of(hash), HandMovedClock.START);
    }
  }

  private static Object called(Object store, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    } catch (IllegalAccessException impossible) {
      return Assertions.fail(impossible);
    }
  }
}
