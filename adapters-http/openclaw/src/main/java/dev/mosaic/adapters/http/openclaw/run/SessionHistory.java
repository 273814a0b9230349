package dev.mosaic.adapters.http.openclaw.run;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What `chat.history` says about one turn. */
public final class SessionHistory {
  private static final String SEPARATOR = "\n\n";

  private final JsonNode history;
  private final String turn;
  private final SubAgents parts;

  /**
   * @param history the answer's payload
   * @param parts gets to know the sub-agents that the turn made
   */
  public SessionHistory(JsonNode history, TurnId turn, SubAgents parts) {
    this.history = history;
    this.turn = turn.toString();
    this.parts = parts;
  }

  /** How a turn stands at the gateway. */
  public sealed interface Standing {
    /** The gateway has not heard of it. */
    record Unknown() implements Standing {}

    /**
     * Its run is at work.
     *
     * @param run the gateway's name of it: the turn's own, or that of the run with which the
     *     gateway took the turn up again
     * @param before what the agent said before its sub-agents were done; empty if that is the run
     */
    record AtWork(String run, String before, JsonNode snapshot) implements Standing {}

    /**
     * The message is there and no answer, but the gateway means to go on with it: after its own
     * restart it takes up again what it was at, and when sub-agents are done their agent goes on.
     *
     * @param events all there is to know so far
     */
    record Resting(List<RunEvent> events) implements Standing {}

    /**
     * It is over.
     *
     * @param events all there is to know about it, the end last
     */
    record Over(List<RunEvent> events) implements Standing {}
  }

  /** Whether anything was said in the session before. */
  public static boolean isBegun(JsonNode history) {
    JsonNode rows = Trees.at(history, "messages");
    return rows != null && rows.isArray() && rows.size() > 0;
  }

  public Standing standing() {
    List<JsonNode> since = rowsSinceMessage();
    if (since.isEmpty()) {
      return new Standing.Unknown();
    }
    List<RunEvent> events = new ArrayList<>();
    RunEvent.@Nullable Ended end =
        new Transcript(parts).read(since.subList(1, since.size()), events);
    JsonNode run = Trees.at(history, "inFlightRun");
    if (run != null) {
      String name = Trees.text(run, "runId");
      return new Standing.AtWork(name, saidBefore(name, since), run);
    }
    if (end == null) {
      return new Standing.Resting(events);
    }
    events.add(end);
    return new Standing.Over(events);
  }

  /** What was said in other runs, where this one goes on from them. */
  private static String saidBefore(String run, List<JsonNode> since) {
    if (!run.startsWith(SubAgents.RETURNS)) {
      return "";
    }
    return since.stream()
        .filter(row -> Trees.text(row, "role").equals("assistant"))
        .filter(row -> !Trees.text(row, "__openclaw", "runId").equals(run))
        .map(RunReader::textOf)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(SEPARATOR));
  }

  /** Whether the gateway says that it is at work on the session, with a run or without. */
  public boolean isRunning() {
    return Trees.text(history, "sessionInfo", "status").equals("running");
  }

  /** The turn's message and what follows; nothing where the gateway does not have it. */
  private List<JsonNode> rowsSinceMessage() {
    List<JsonNode> rows =
        StreamSupport.stream(JsonText.items(Trees.at(history, "messages")).spliterator(), false)
            .toList();
    List<JsonNode> since =
        rows.stream()
            .dropWhile(row -> !Trees.text(row, "idempotencyKey").equals(turn + ":user"))
            .toList();
    if (since.isEmpty()) {
      return since;
    }
    List<JsonNode> own = new ArrayList<>(List.of(since.getFirst()));
    since.stream().skip(1).takeWhile(row -> !isMessage(row)).forEach(own::add);
    return own;
  }

  /** What the gateway says to itself, to go on after a restart, is no message of the person. */
  static boolean isMessage(JsonNode row) {
    return Trees.text(row, "role").equals("user")
        && !Trees.text(row, "provenance", "kind").equals("internal_system");
  }
}
