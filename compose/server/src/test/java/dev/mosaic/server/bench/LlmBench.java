package dev.mosaic.server.bench;

import dev.mosaic.adapters.http.agents.AgentsListener;
import dev.mosaic.application.facts.WatchedPorts;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderKeyPlace;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.Ports;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.server.system.Instance;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Streams of a vendor, called directly and through the LLM gateway, in turns so that both meet the
 * same machine. Vendor, Mosaic, its database and all callers share it. Not named like a test: the
 * build does not run it.
 */
class LlmBench {
  private static final int EVENTS = 60;
  private static final int EVENTS_OF_ONE = 6;
  private static final Duration PACE = Duration.ofMillis(50);
  // What an agent sends for a short question: instructions and tools.
  private static final int BODY_BYTES = 44_000;
  private static final String TOKEN = "the-token-of-the-benchs-container";
  // So that what Java compiles last is compiled before anything is measured.
  private static final int WARM_UP = 200;

  @Test
  void streams() throws Exception {
    try (PacedVendor vendor = new PacedVendor();
        Instance instance = Instance.withoutEngine()) {
      Way direct = new Way(vendor.port(), "/v1/chat/completions");
      Way through = throughMosaic(instance, vendor);
      // No faster than the database writes down what each call cost.
      vendor.says(5, Duration.ofMillis(10));
      run(direct, 10, WARM_UP);
      run(through, 10, WARM_UP);
      System.out.printf(
          "%nPOST /v1/chat/completions, %d bytes, an event every %d ms%n",
          BODY_BYTES, PACE.toMillis());
      System.out.printf(
          "%-32s %18s %18s %26s%n", "", "direct", "through Mosaic", "added p50 / p95, ratio p50");
      vendor.says(EVENTS_OF_ONE, PACE);
      compare(direct, through, 1, 4, 25);
      vendor.says(EVENTS, PACE);
      compare(direct, through, 50, 2, 2);
      compare(direct, through, 200, 2, 2);
      compareHeap(direct, through, 200);
    }
  }

  private static void compare(Way direct, Way through, int streams, int rounds, int calls)
      throws Exception {
    Times one = new Times(new ArrayList<>(), new ArrayList<>());
    Times other = new Times(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < rounds; i++) {
      one.add(run(direct, streams, calls));
      other.add(run(through, streams, calls));
    }
    print("%d at once, to the first event".formatted(streams), one.first(), other.first());
    print("%d at once, every later event".formatted(streams), one.events(), other.events());
  }

  private static void print(String what, List<Long> direct, List<Long> through) {
    double[] one = millis(direct);
    double[] other = millis(through);
    double a = at(one, 50);
    double b = at(other, 50);
    System.out.printf(
        "%-32s %6.2f /%7.2f ms %6.2f /%7.2f ms %8.2f /%7.2f ms %6.1fx%n",
        what, a, at(one, 95), b, at(other, 95), b - a, at(other, 95) - at(one, 95), b / a);
  }

  private static void compareHeap(Way direct, Way through, int streams) throws Exception {
    heapOf(direct, streams);
    long one = heapOf(direct, streams);
    heapOf(through, streams);
    long other = heapOf(through, streams);
    System.out.printf(
        "%-32s %15.1f MB %15.1f MB through Mosaic, %d KB a stream added%n",
        "%d at once, heap after a GC".formatted(streams),
        one / 1e6,
        other / 1e6,
        (other - one) / streams / 1000);
  }

  /** What is alive while so many streams run, above what is when none does. */
  private static long heapOf(Way way, int streams) throws Exception {
    long before = liveHeap();
    CountDownLatch running = new CountDownLatch(streams);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> agents = new ArrayList<>();
      for (int i = 0; i < streams; i++) {
        agents.add(threads.submit(() -> stream(way, running)));
      }
      running.await();
      long during = liveHeap();
      for (Future<?> agent : agents) {
        agent.get();
      }
      return during - before;
    }
  }

  private static Void stream(Way way, CountDownLatch running) throws IOException {
    try (StreamReader reader = new StreamReader(way.port(), way.path(), TOKEN, body())) {
      reader.call(nanos -> running.countDown(), nanos -> {});
    } catch (IOException failed) {
      System.err.println("an agent failed: " + failed);
      running.countDown();
    }
    return null;
  }

  private static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static double[] millis(List<Long> nanos) {
    return nanos.stream().mapToDouble(it -> it / 1e6).sorted().toArray();
  }

  private static double at(double[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }

  /** So many agents at once, each with a connection of its own, begun over the length of one. */
  private static Times run(Way way, int streams, int calls) throws Exception {
    List<Callable<Times>> agents = new ArrayList<>();
    for (int i = 0; i < streams; i++) {
      long delay = PACE.toNanos() * EVENTS * i / streams;
      agents.add(() -> agent(way, delay, calls));
    }
    Times all = new Times(new ArrayList<>(), new ArrayList<>());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Times> agent : threads.invokeAll(agents)) {
        all.add(agent.get());
      }
    }
    return all;
  }

  private static Times agent(Way way, long delay, int calls) throws IOException {
    Times times = new Times(new ArrayList<>(), new ArrayList<>());
    LockSupport.parkNanos(delay);
    try (StreamReader reader = new StreamReader(way.port(), way.path(), TOKEN, body())) {
      for (int i = 0; i < calls; i++) {
        reader.call(times.first()::add, times.events()::add);
      }
    }
    return times;
  }

  private static String body() {
    String begin = "{\"model\":\"bench\",\"stream\":true,\"messages\":[{\"role\":\"user\",";
    String text = "\"content\":\"" + "What now? ".repeat(BODY_BYTES / 10) + "\"}]}";
    return begin + text;
  }

  /** An administrator whose agent has a container, as far as Mosaic can tell, and an account. */
  private static Way throughMosaic(Instance instance, PacedVendor vendor) {
    instance.claimed();
    Ports ports = instance.server().bean(WatchedPorts.class).ports();
    UserId owner = ports.users().findByName(new Username("ada")).orElseThrow().id();
    SecretVault vault = ports.vault();
    ports.providers().insert(account(owner, vault, vendor));
    AgentStore agents = ports.agents();
    AgentRecord agent =
        agents.findOrInsert(AgentRecord.fresh(AgentId.ofUser(UUID.randomUUID()), owner));
    agents.update(
        agent.withGatewayToken(
            vault.seal(
                SecretPlace.ofUser("user_container", "gateway_token", owner, agent.id().value()),
                new SecretText(TOKEN))));
    return new Way(
        instance.server().bean(AgentsListener.class).port(),
        "/llm/user/" + agent.id().value() + "/bench/chat/completions");
  }

  private static Provider account(UserId owner, SecretVault vault, PacedVendor vendor) {
    ProviderId id = ProviderId.random();
    HttpUrl url = new HttpUrl("http://127.0.0.1:" + vendor.port() + "/v1");
    return new Provider(
        id,
        owner,
        new ProviderName("bench"),
        "Bench",
        ProviderType.CUSTOM,
        new Connection(
            url,
            ApiType.OPENAI_COMPLETIONS,
            vault.seal(
                ProviderKeyPlace.of(
                    owner, id, ProviderType.CUSTOM, url, ApiType.OPENAI_COMPLETIONS, "6789"),
                new SecretText("sk-bench-0123456789")),
            "6789"),
        List.of(Model.named("bench")),
        true,
        ProviderStatus.OK,
        null,
        LearnedFacts.NONE,
        Instant.now(),
        Instant.now());
  }

  /** Where a call goes. */
  private record Way(int port, String path) {}

  /** In nanoseconds. */
  private record Times(List<Long> first, List<Long> events) {
    void add(Times more) {
      first.addAll(more.first());
      events.addAll(more.events());
    }
  }
}
