package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.run.SubAgents;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a gateway says about the sub-agents of one turn. */
final class SubAgentNews {
  // What it said last is among its last rows.
  private static final int ROWS = 5;
  private static final int LONGEST_TEXT = 100_000;

  private final GatewayLine line;
  private final String session;
  private final SubAgents parts;
  private final GatewayLine.Listener ear;
  private final Set<String> heard = new HashSet<>();

  SubAgentNews(GatewayLine line, String session, SubAgents parts, GatewayLine.Listener ear) {
    this.line = line;
    this.session = session;
    this.parts = parts;
    this.ear = ear;
  }

  /** Hears the sessions of those that were made meanwhile too. Asks nothing. */
  synchronized void hear() {
    for (String one : parts.sessions()) {
      if (heard.add(one)) {
        line.hear(one, ear);
      }
    }
  }

  synchronized void leave() {
    heard.forEach(one -> line.leave(one, ear));
  }

  /**
   * Asks how they stand.
   *
   * @throws AgentUnreachable if the gateway does not say
   */
  List<RunEvent> ask() {
    try {
      return asked();
    } catch (GatewayRefusal refusal) {
      throw new AgentUnreachable("the gateway refuses: " + refusal.code(), refusal);
    }
  }

  private List<RunEvent> asked() {
    hear();
    for (String one : parts.unheard()) {
      JsonNode history =
          line.ask(
              "chat.history",
              Trees.object("sessionKey", one, "limit", ROWS, "maxChars", LONGEST_TEXT));
      for (JsonNode row : JsonText.items(Trees.at(history, "messages"))) {
        parts.said(one, row);
      }
    }
    return parts.tasks(
        line.ask("tasks.list", Trees.object("sessionKey", GatewayLine.fullKey(session))));
  }

  /** Ends those that are at work. */
  void cancel() {
    for (String task : parts.tasksAtWork()) {
      line.ask("tasks.cancel", Trees.object("taskId", task));
    }
  }
}
