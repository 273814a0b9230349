package dev.mosaic.adapters.http.openclaw.run;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agents that a turn's agent made for parts of its work. For the gateway the call that makes
 * one is over at once; here it goes on as long as the sub-agent works, and what came of it is what
 * the sub-agent said last. The gateway tells of each as a task, and afterwards brings what it said
 * to the agent that made it: in a run of its own, of a name that begins with {@link #RETURNS}.
 */
public final class SubAgents {
  /** The tool that makes one. */
  static final String TOOL = "sessions_spawn";

  /** How the runs begin in which an agent takes up what came of its sub-agents. */
  static final String RETURNS = "announce:";

  private static final int MOST_UNKNOWN = 100;
  private static final Set<String> AT_WORK = Set.of("queued", "running");

  private final Map<String, Part> parts = new LinkedHashMap<>();
  // Of a quick one the gateway says that it is at work before it says that it was made.
  private final Map<String, JsonNode> early = new LinkedHashMap<>();

  private static final class Part {
    private final String call;
    private final Instant since;
    private String task = "";
    private String said = "";
    private String doing = "";
    private boolean over;
    private boolean owed = true;

    Part(String call, Instant since) {
      this.call = call;
      this.since = since;
    }
  }

  /**
   * What a call of {@link #TOOL} came to.
   *
   * @param result as the model got it
   * @return whether there is a sub-agent now that reports back, so that the call goes on
   */
  synchronized boolean began(String call, Instant since, String result) {
    JsonNode made = JsonText.read(result.getBytes(StandardCharsets.UTF_8)).orElse(null);
    String session = Trees.text(made, "childSessionKey");
    if (session.isEmpty()
        || !Trees.text(made, "status").equals("accepted")
        || !RunReader.isTrue(made, "expectsCompletionMessage")) {
      return false;
    }
    parts.computeIfAbsent(session, unknown -> new Part(call, since));
    return true;
  }

  /** What is known already of those that were just made. */
  synchronized List<RunEvent> caughtUp() {
    List<RunEvent> events = new ArrayList<>();
    List<JsonNode> known =
        early.entrySet().stream()
            .filter(entry -> parts.containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    known.forEach(task -> events.addAll(task(task)));
    early.keySet().removeAll(parts.keySet());
    return events;
  }

  /** What the gateway says about a task; nothing if it is none of these. */
  synchronized List<RunEvent> task(@Nullable JsonNode task) {
    String session = Trees.text(task, "childSessionKey");
    Part part = parts.get(session);
    if (part == null) {
      if (task != null && !session.isEmpty() && early.size() < MOST_UNKNOWN) {
        early.put(session, task);
      }
      return List.of();
    }
    part.task = Trees.text(task, "taskId");
    part.owed = Trees.text(task, "deliveryStatus").equals("pending");
    if (part.over) {
      return List.of();
    }
    String status = Trees.text(task, "status");
    return AT_WORK.contains(status)
        ? List.of(working(part, task))
        : List.of(ended(part, task, status.equals("completed")));
  }

  private static RunEvent working(Part part, @Nullable JsonNode task) {
    String now = Trees.text(task, "lastActivity");
    String tool = Trees.text(task, "execution", "currentTool", "name");
    // The end of a word that grows would be held back.
    part.doing = !now.isEmpty() ? now : !tool.isEmpty() ? tool + "…" : part.doing;
    return new RunEvent.ToolOutput(part.call, part.doing);
  }

  private static RunEvent ended(Part part, @Nullable JsonNode task, boolean ok) {
    part.over = true;
    Instant end = Instant.ofEpochMilli(Trees.number(task, "endedAt", part.since.toEpochMilli()));
    Duration took = Duration.between(part.since, end);
    String trouble = Trees.text(task, "error");
    String summary = ok || trouble.isEmpty() ? Trees.text(task, "progressSummary") : trouble;
    return new RunEvent.ToolEnded(
        part.call,
        ok,
        took.isNegative() ? Duration.ZERO : took,
        part.said.isEmpty() || !ok ? summary : part.said);
  }

  /**
   * A row of a sub-agent's own session.
   *
   * @param message as the gateway writes it
   */
  public synchronized void said(String session, @Nullable JsonNode message) {
    Part part = parts.get(session);
    String text = RunReader.textOf(message);
    if (part != null && !text.isEmpty() && Trees.text(message, "role").equals("assistant")) {
      part.said = text;
    }
  }

  /**
   * All tasks the gateway knows of; of a sub-agent without one it has forgotten how it ended.
   *
   * @param tasks the payload of `tasks.list`
   */
  public synchronized List<RunEvent> tasks(JsonNode tasks) {
    List<RunEvent> events = new ArrayList<>();
    Map<String, Part> unknown = new LinkedHashMap<>(parts);
    for (JsonNode task : JsonText.items(Trees.at(tasks, "tasks"))) {
      unknown.remove(Trees.text(task, "childSessionKey"));
      events.addAll(task(task));
    }
    for (Part part : unknown.values()) {
      part.owed = false;
      if (!part.over) {
        events.add(ended(part, null, true));
      }
    }
    return events;
  }

  /** The gateway's names for their sessions. */
  public synchronized List<String> sessions() {
    return List.copyOf(parts.keySet());
  }

  /** The sessions of those of which nothing was heard that they said. */
  public synchronized List<String> unheard() {
    return parts.entrySet().stream()
        .filter(entry -> !entry.getValue().over && entry.getValue().said.isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The gateway's names for what is still at work. */
  public synchronized List<String> tasksAtWork() {
    return parts.values().stream()
        .filter(part -> !part.over && !part.task.isEmpty())
        .map(part -> part.task)
        .toList();
  }

  /** Whether the turn made any. */
  public synchronized boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether all are done, and their agent was told. */
  public synchronized boolean isSettled() {
    return parts.values().stream().allMatch(part -> part.over && !part.owed);
  }

  synchronized boolean has(String session) {
    return parts.containsKey(session);
  }
}
