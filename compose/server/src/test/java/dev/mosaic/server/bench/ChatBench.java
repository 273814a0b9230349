package dev.mosaic.server.bench;

import dev.mosaic.server.system.DockerCli;
import dev.mosaic.server.system.Instance;
import dev.mosaic.server.system.LiveAgent;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Answers of a scripted gateway in a real container, had from it directly and through Mosaic, in
 * turns so that both meet the same machine; streams that stay open; and answers that are stopped.
 * Gateway, Mosaic, its database and all callers share the machine, each a process of its own. Not
 * named like a test: the build does not run it.
 */
class ChatBench {
  private static final int PIECES = 20;
  private static final int PACE_MS = 50;
  private static final int STOPS = 5;
  private static final long HOLD_NANOS = 10_000_000_000L;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void chat() throws Exception {
    try (ScriptedAgentImage image = ScriptedAgentImage.build();
        ScriptedVendor vendor = ScriptedVendor.start();
        LiveAgent agent = new LiveAgent(Instance.start("--agent-image=" + image.name()))) {
      agent.add("custom", "vendor", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
      if (!agent.say("Hello").contains("[DONE]")) {
        throw new IllegalStateException("the scripted gateway did not answer");
      }
      String host =
          DockerCli.run(
                  "inspect",
                  "-f",
                  "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
                  agent.container())
              .strip();
      String token =
          DockerCli.run("exec", agent.container(), "cat", "/home/node/.openclaw/.mosaic/token")
              .strip();
      try (CallersProcess callers =
          new CallersProcess(host, "18789", token, agent.port(), agent.token())) {
        new ChatBench().measure(callers, "http://" + host + ":18789/_control/");
      }
    }
  }

  private void measure(CallersProcess callers, String control) throws Exception {
    System.out.printf(
        "%nPOST /v1/chat/completions, /api/chat/completions, /api/chat/turns; pieces every %d ms%n",
        PACE_MS);
    // A server that has run for a while; the compiler would take half of the time otherwise.
    Stream.of("DIRECT", "V1", "API", "TURN")
        .forEach(way -> callers.ask("run " + way + " 16 125 5 0"));
    for (String way : List.of("V1", "TURN")) {
      compare(callers, way, 1, 3, 8);
      compare(callers, way, 50, 2, 2);
    }
    for (String way : List.of("DIRECT", "V1", "API", "TURN")) {
      rate(callers, way);
    }
    get(control + "hold");
    // Leaving ends what a program asked for; a turn of the page goes on.
    for (String way : List.of("DIRECT", "V1", "API")) {
      stop(callers, "leave", way);
    }
    stop(callers, "leave-whole", "V1");
    stop(callers, "abort", "TURN");
    stop(callers, "delete", "TURN");
    get(control + "release");
    for (String way : List.of("V1", "TURN")) {
      for (int streams : List.of(1_000, 5_000)) {
        get(control + "hold");
        keepOpen(callers, control, way, streams);
      }
    }
  }

  private static void compare(
      CallersProcess callers, String way, int streams, int rounds, int calls) {
    Times direct = new Times();
    Times through = new Times();
    String rest = " %d %d %d %d".formatted(streams, calls, PIECES, PACE_MS);
    for (int round = 0; round < rounds; round++) {
      direct.add(callers.ask("run DIRECT" + rest));
      through.add(callers.ask("run " + way + rest));
    }
    print(
        way + " %d at once, to the first piece".formatted(streams),
        direct.first,
        through.first,
        95,
        "goal 5 ms p50");
    print(
        way + " %d at once, each later piece".formatted(streams),
        direct.events,
        through.events,
        99,
        "goal 1 / 10 ms");
    if (direct.failed + through.failed > 0) {
      System.out.printf(
          "  %d direct and %d through Mosaic failed, of ms %n", direct.failed, through.failed);
    }
  }

  private static void print(
      String what, List<Long> direct, List<Long> through, int high, String goal) {
    double[] one = millis(direct);
    double[] other = millis(through);
    System.out.printf(
        Locale.ROOT,
        "%-38s direct %6.2f /%7.2f ms, through Mosaic %6.2f /%7.2f ms, added p50 %5.2f, p%d %6.2f"
            + " ms (%s)%n",
        what,
        at(one, 50),
        at(one, high),
        at(other, 50),
        at(other, high),
        at(other, 50) - at(one, 50),
        high,
        at(other, high) - at(one, high),
        goal);
  }

  /** Whole short answers, 32 at a time. */
  private static void rate(CallersProcess callers, String way) {
    callers.ask("run " + way + " 32 5 5 0");
    long cpu = ProcessUse.cpuNanos();
    String[] answer = callers.ask("run " + way + " 32 40 5 0");
    long used = ProcessUse.cpuNanos() - cpu;
    int streams = 32 * 40;
    System.out.printf(
        Locale.ROOT,
        "%-38s %7.0f streams a second, %s failed, %.2f ms CPU of Mosaic's a stream%n",
        way + " answers of 5 pieces",
        streams / (Long.parseLong(answer[1]) / 1e9),
        answer[0],
        used / 1e6 / streams);
  }

  private static void stop(CallersProcess callers, String how, String way) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < STOPS; i++) {
      times.add(Long.parseLong(callers.ask("stop " + way + " " + how)[0]));
    }
    double[] sorted = millis(times);
    System.out.printf(
        Locale.ROOT,
        "%-38s %8.1f ms p50, %8.1f ms at most until the gateway sees it%s (goal 1,000 ms)%n",
        way + " " + how,
        at(sorted, 50),
        sorted[sorted.length - 1],
        sorted[0] < 0 ? ", NOT SEEN at least once" : "");
  }

  private static void keepOpen(CallersProcess callers, String control, String way, int streams)
      throws Exception {
    ProcessUse idle = ProcessUse.now();
    String[] opened = callers.ask("open " + way + " " + streams);
    ProcessUse full = ProcessUse.now();
    LockSupport.parkNanos(HOLD_NANOS);
    long held = ProcessUse.cpuNanos() - full.cpu();
    get(control + "release");
    String[] finished = callers.ask("finish");
    System.out.printf(
        Locale.ROOT,
        "%-38s %s + %s failed, open after %.1f s, %.1f MiB RAM and %.1f MiB heap over idle, CPU"
            + " %.2f ms to open one, %.1f ms a second while open (goal 0 failed, 500 MiB)%n",
        "%s %d open".formatted(way, streams),
        opened[0],
        finished[0],
        Long.parseLong(opened[1]) / 1e9,
        (full.resident() - idle.resident()) / 1048576.0,
        (full.heap() - idle.heap()) / 1048576.0,
        (full.cpu() - idle.cpu()) / 1e6 / streams,
        held / 1e6 / (HOLD_NANOS / 1e9));
  }

  private static void get(String address) throws IOException {
    try (var body = URI.create(address).toURL().openStream()) {
      body.readAllBytes();
    }
  }

  private static double[] millis(List<Long> nanos) {
    return nanos.stream().mapToDouble(it -> it / 1e6).sorted().toArray();
  }

  private static double at(double[] sorted, int percent) {
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length * percent / 100];
  }

  private static final class Times {
    private final List<Long> first = new ArrayList<>();
    private final List<Long> events = new ArrayList<>();
    private int failed;

    void add(String[] answer) {
      failed += Integer.parseInt(answer[0]);
      add(first, answer[2]);
      add(events, answer[3]);
    }

    private static void add(List<Long> all, String joined) {
      if (!joined.equals("-")) {
        Stream.of(joined.split(",")).map(Long::parseLong).forEach(all::add);
      }
    }
  }
}
