package dev.mosaic.server.bench;

import static org.awaitility.Awaitility.await;

import dev.mosaic.server.system.DockerCli;
import dev.mosaic.server.system.Instance;
import dev.mosaic.server.system.LiveAgent;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What somebody gets of Mosaic while a neighbour's container burns every processor: with an agent's
 * weight and limit, and with the engine's defaults, in turns so that all meet the same machine. Not
 * named like a test: the build does not run it.
 */
class BurnBench {
  private static final int ROUNDS = 4;
  private static final int ANSWERS = 4;
  private static final int CALLS = 50;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  @Test
  void neighbour() {
    try (ScriptedVendor vendor = ScriptedVendor.start(VendorSettings.onLoopback());
        LiveAgent agent = new LiveAgent(Instance.start("--agent-image=" + Instance.agentImage()))) {
      agent.add("custom", "vendor", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
      Times quiet = new Times();
      Times weighed = new Times();
      Times equal = new Times();
      quiet.measure(agent);
      quiet.clear();
      for (int round = 0; round < ROUNDS; round++) {
        quiet.measure(agent);
        try (Burner burner = Burner.like(agent.container())) {
          weighed.measure(agent);
        }
        try (Burner burner = Burner.unlimited()) {
          equal.measure(agent);
        }
      }
      System.out.printf(
          "%nneighbour burns %d processors   %20s %20s %20s%n",
          PROCESSORS, "nobody does", "as agents may", "engine's defaults");
      print("an agent's answer", quiet.answers, weighed.answers, equal.answers);
      print("GET /api/auth/me", quiet.calls, weighed.calls, equal.calls);
    }
  }

  private static void print(
      String what, List<Double> quiet, List<Double> weighed, List<Double> equal) {
    System.out.printf(
        Locale.ROOT,
        "%-32s %9.1f /%6.1f ms %10.1f /%6.1f ms %10.1f /%6.1f ms  p50 %.1fx and %.1fx%n",
        what,
        at(quiet, 50),
        at(quiet, 95),
        at(weighed, 50),
        at(weighed, 95),
        at(equal, 50),
        at(equal, 95),
        at(weighed, 50) / at(quiet, 50),
        at(equal, 50) / at(quiet, 50));
  }

  private static double at(List<Double> times, int percent) {
    return times.stream().sorted().toList().get((times.size() - 1) * percent / 100);
  }

  /** In milliseconds. */
  private static final class Times {
    private final List<Double> answers = new ArrayList<>();
    private final List<Double> calls = new ArrayList<>();

    void measure(LiveAgent agent) {
      for (int i = 0; i < ANSWERS; i++) {
        answers.add(millis(() -> require(agent.say("Hello").contains("[DONE]"))));
      }
      for (int i = 0; i < CALLS; i++) {
        calls.add(millis(() -> agent.owner().get("/api/auth/me").expect(200)));
      }
    }

    void clear() {
      answers.clear();
      calls.clear();
    }

    private static double millis(Runnable work) {
      long begun = System.nanoTime();
      work.run();
      return (System.nanoTime() - begun) / 1e6;
    }

    private static void require(boolean answered) {
      if (!answered) {
        throw new IllegalStateException("the agent did not answer");
      }
    }
  }

  /** A container that keeps every processor busy until it is closed. */
  private record Burner(String container) implements AutoCloseable {
    private static final String BURN =
        "for i in $(seq %d); do (while :; do :; done) & done; echo burning; wait";

    /** One that may take what this agent's container may. */
    static Burner like(String agent) {
      String[] limits =
          DockerCli.run(
                  "inspect", "-f", "{{.HostConfig.CpuShares}} {{.HostConfig.NanoCpus}}", agent)
              .strip()
              .split(" ");
      return start("--cpu-shares=" + limits[0], "--cpus=" + Long.parseLong(limits[1]) / 1e9);
    }

    static Burner unlimited() {
      return start();
    }

    private static Burner start(String... limits) {
      List<String> arguments = new ArrayList<>(List.of("run", "-d", "--init", "--network=none"));
      arguments.addAll(List.of("--cap-drop=ALL", "--pids-limit=64"));
      arguments.addAll(List.of(limits));
      arguments.addAll(List.of("--entrypoint", "sh", Instance.agentImage(), "-c"));
      arguments.add(BURN.formatted(PROCESSORS));
      Burner burner = new Burner(DockerCli.run(arguments.toArray(String[]::new)).strip());
      await().until(() -> DockerCli.run("logs", burner.container).contains("burning"));
      return burner;
    }

    @Override
    public void close() {
      DockerCli.run("rm", "-f", container);
    }
  }
}
