package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What the gateway was asked for and what became of its runs, the newest of them. */
final class GatewayLog {
  private static final int KEPT = 20_000;
  private static final Duration POLL = Duration.ofMillis(2);

  private final Deque<GatewayRequest> requests = new ArrayDeque<>();
  private final Map<Object, GatewayRun> runs =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, GatewayRun> eldest) {
          return size() > KEPT;
        }
      };
  private int last;

  synchronized void asked(int socket, String method, JsonNode params, String sessionHeader) {
    last++;
    requests.add(new GatewayRequest(last, socket, method, params, sessionHeader));
    if (requests.size() > KEPT) {
      requests.remove();
    }
  }

  synchronized void started(Object run, AskedRun asked) {
    runs.put(run, new GatewayRun(asked, GatewayRun.State.RUNNING, System.nanoTime(), 0));
  }

  synchronized void ended(Object run, GatewayRun.State state) {
    runs.computeIfPresent(run, (same, was) -> was.ended(state, System.nanoTime()));
  }

  synchronized List<GatewayRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized List<GatewayRun> runs() {
    return List.copyOf(runs.values());
  }

  synchronized void clear() {
    requests.clear();
    runs.clear();
  }

  GatewayRequest awaitRequest(Predicate<GatewayRequest> wanted, Duration patience) {
    return await(() -> requests().stream().filter(wanted).findFirst(), patience);
  }

  GatewayRun awaitRun(Predicate<GatewayRun> wanted, Duration patience) {
    return await(() -> runs().stream().filter(wanted).findFirst(), patience);
  }

  private <T> T await(Callable<Optional<T>> found, Duration patience) {
    try {
      return Awaitility.await()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(patience)
          .until(found, Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException late) {
      throw new AssertionError("the gateway saw none such: " + requests() + runs(), late);
    }
  }
}
