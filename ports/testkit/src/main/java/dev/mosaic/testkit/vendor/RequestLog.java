package dev.mosaic.testkit.vendor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The requests a vendor saw, in their order; others can wait for one. */
final class RequestLog {
  /** Bodies of agents are long, and a bench sends many. */
  private static final int BODIES_KEPT = 100;

  /** Tests measure how soon a vendor sees something. */
  private static final Duration POLL = Duration.ofMillis(5);

  private final Map<Integer, VendorRequest> requests = new TreeMap<>();
  private int last;

  synchronized int add(IntFunction<VendorRequest> numbered) {
    last++;
    requests.put(last, numbered.apply(last));
    requests.computeIfPresent(last - BODIES_KEPT, (old, request) -> request.withoutBody());
    return last;
  }

  synchronized void update(int number, UnaryOperator<VendorRequest> change) {
    requests.computeIfPresent(number, (same, request) -> change.apply(request));
  }

  synchronized List<VendorRequest> all() {
    return List.copyOf(requests.values());
  }

  synchronized void clear() {
    requests.clear();
  }

  VendorRequest await(Predicate<VendorRequest> wanted, Duration patience) {
    try {
      return Awaitility.await()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(patience)
          .until(() -> all().stream().filter(wanted).findFirst(), Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException late) {
      throw new AssertionError("the vendor saw no such request: " + all(), late);
    }
  }
}
