package dev.mosaic.adapters.http.openclaw.run;

import dev.mosaic.adapters.http.openclaw.Gateway;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.ports.agent.AgentDoings.Doing;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Sessions of a gateway that neither Mosaic nor an answer to it began. */
public final class ForeignSessions {
  private static final String SUB_AGENT = ":subagent:";

  private ForeignSessions() {}

  /**
   * Whether a session is one.
   *
   * @param key as the gateway writes it
   */
  public static boolean isOne(String key) {
    String small = key.toLowerCase(Locale.ROOT);
    return !small.isEmpty() && !small.contains(Gateway.SESSIONS) && !small.contains(SUB_AGENT);
  }

  /**
   * The keys of those in which something was going on at or after a time.
   *
   * @param list what `sessions.list` answered
   */
  public static List<String> activeSince(JsonNode list, Instant time) {
    return items(list, "sessions").stream()
        .filter(row -> isOne(Trees.text(row, "key")))
        .filter(
            row ->
                RunReader.isTrue(row, "hasActiveRun")
                    || Trees.number(row, "updatedAt", Long.MAX_VALUE) >= time.toEpochMilli())
        .map(row -> Trees.text(row, "key"))
        .toList();
  }

  /**
   * What was asked in one at or after a time.
   *
   * @param history what `chat.history` answered
   */
  public static List<Doing> doings(String key, JsonNode history, Instant time) {
    List<JsonNode> rows = items(history, "messages");
    List<Doing> doings = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      JsonNode row = rows.get(at);
      if (SessionHistory.isMessage(row)) {
        List<JsonNode> since =
            rows.subList(at + 1, rows.size()).stream()
                .takeWhile(next -> !SessionHistory.isMessage(next))
                .toList();
        boolean last = at + 1 + since.size() == rows.size();
        doings.add(doing(key, row, since, last && Trees.at(history, "inFlightRun") != null));
      }
    }
    return doings.stream().filter(doing -> !doing.at().isBefore(time)).toList();
  }

  private static Doing doing(String key, JsonNode asked, List<JsonNode> rows, boolean goesOn) {
    List<RunEvent> course = new ArrayList<>();
    RunEvent.Ended end = new Transcript(new SubAgents()).read(rows, course);
    if (end != null && !goesOn) {
      course.add(end);
    }
    Instant at = Instant.ofEpochMilli(Trees.number(asked, "timestamp", 0));
    return new Doing(key, RunReader.textOf(asked), at, course);
  }

  private static List<JsonNode> items(JsonNode node, String name) {
    return StreamSupport.stream(JsonText.items(Trees.at(node, name)).spliterator(), false).toList();
  }
}
