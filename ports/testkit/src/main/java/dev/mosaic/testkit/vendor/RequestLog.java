package dev.mosaic.testkit.vendor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The requests a vendor saw, in their order; others can wait for one. */
final class RequestLog {
  private final Map<Integer, VendorRequest> requests = new TreeMap<>();
  private int last;

  synchronized int add(String method, String path, ChatRequest chat, int bodyBytes) {
    last++;
    requests.put(
        last,
        new VendorRequest(
            last,
            method,
            path,
            chat.model(),
            chat.stream(),
            chat.prompt(),
            chat.size(),
            bodyBytes,
            0,
            0,
            VendorRequest.State.RUNNING));
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
