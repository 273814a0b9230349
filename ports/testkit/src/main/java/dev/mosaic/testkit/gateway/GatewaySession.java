package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session and the run in it. Guarded by its own monitor. */
final class GatewaySession {
  private final String key;
  private final String id = UUID.randomUUID().toString();
  private final Transcript transcript = new Transcript();
  private final Deque<LiveRun> waiting = new ArrayDeque<>();
  private String status = "done";
  private @Nullable String model;
  private @Nullable String label;
  private @Nullable LiveRun active;
  private @Nullable AskedRun interrupted;

  GatewaySession(String key) {
    this.key = key;
  }

  /** The full form of a key, as events have it. */
  static String fullKey(String key) {
    String folded = key.toLowerCase(Locale.ROOT);
    return folded.startsWith("agent:") ? folded : "agent:main:" + folded;
  }

  String key() {
    return key;
  }

  Transcript transcript() {
    return transcript;
  }

  @Nullable LiveRun active() {
    return active;
  }

  /** Begins now, or once those before it are through. */
  void enter(LiveRun run) {
    if (active == null) {
      begin(run);
    } else {
      waiting.add(run);
    }
  }

  private void begin(LiveRun run) {
    active = run;
    status = "running";
    run.begin();
  }

  /** Whether the run was only waiting. */
  boolean withdraw(LiveRun run) {
    return waiting.remove(run);
  }

  void ended(LiveRun run, String how) {
    if (active == run) {
      active = null;
      status = how;
      LiveRun next = waiting.poll();
      if (next != null) {
        begin(next);
      }
    }
  }

  /** What a process that dies leaves behind: the run is gone, the row still says it runs. */
  void crash() {
    waiting.forEach(LiveRun::lose);
    waiting.clear();
    LiveRun lost = active;
    if (lost != null) {
      lost.lose();
      interrupted = lost.asked().overHttp() ? null : lost.asked();
      active = null;
      status = "running";
    }
  }

  /** What a new process takes up again, once. */
  @Nullable AskedRun takeInterrupted() {
    AskedRun taken = interrupted;
    interrupted = null;
    return taken;
  }

  void describe(@Nullable String newModel, @Nullable String newLabel) {
    model = newModel;
    label = newLabel;
  }

  @Nullable String model() {
    return model;
  }

  @Nullable String label() {
    return label;
  }

  void reset() {
    transcript.clear();
  }

  ObjectNode row() {
    ObjectNode row =
        Json.object(
            "key",
            key,
            "sessionId",
            id,
            "status",
            status,
            "hasActiveRun",
            active != null,
            "model",
            model,
            "label",
            label);
    return row;
  }
}
