package dev.mosaic.testkit.vendor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The requests a vendor saw, in their order; others can wait for one. */
final class RequestLog {
  /** Bodies of agents are long, and a bench sends many. */
  private static final int BODIES_KEPT = 100;

  private final Map<Integer, VendorRequest> requests = new TreeMap<>();
  private int last;

  synchronized int add(IntFunction<VendorRequest> numbered) {
    last++;
    requests.put(last, numbered.apply(last));
    requests.computeIfPresent(last - BODIES_KEPT, (old, request) -> request.withoutBody());
    notifyAll();
    return last;
  }

  synchronized void update(int number, UnaryOperator<VendorRequest> change) {
    requests.computeIfPresent(number, (same, request) -> change.apply(request));
    notifyAll();
  }

  synchronized List<VendorRequest> all() {
    return List.copyOf(requests.values());
  }

  synchronized void clear() {
    requests.clear();
  }

  synchronized VendorRequest await(Predicate<VendorRequest> wanted, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      for (VendorRequest request : requests.values()) {
        if (wanted.test(request)) {
          return request;
        }
      }
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        throw new AssertionError("the vendor saw no such request in " + patience + ": " + all());
      }
      try {
        wait(millis);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for a request", stop);
      }
    }
  }
}
