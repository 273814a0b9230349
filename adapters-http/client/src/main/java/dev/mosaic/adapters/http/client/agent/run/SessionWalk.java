package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.run.SessionPath;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.chat.TurnId;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a session to where a turn belongs: the gateway remembers what was said on the path that a
 * session is on, and nothing of its other ones.
 */
final class SessionWalk {
  private static final int ROWS = 200;
  // So many rows are far more than any model reads.
  private static final int MOST_PAGES = 100;
  // Where only ids are wanted.
  private static final int SHORTEST_TEXT = 1;

  private final GatewayLine line;
  private final String session;

  SessionWalk(GatewayLine line, String session) {
    this.line = line;
    this.session = session;
  }

  /**
   * Stands behind the nearest of these turns that the gateway has, or before everything if there is
   * none to stand behind. Where it has none of several, they were asked in a way that leaves no
   * trace, and the session stays on its path.
   *
   * @param earlier the nearest first
   */
  void standBehind(List<TurnId> earlier) {
    SessionPath here = path();
    if (earlier.isEmpty()) {
      here.first().ifPresent(this::rewind);
      return;
    }
    if (here.has(earlier.getFirst())) {
      here.after(earlier.getFirst()).ifPresent(this::rewind);
      return;
    }
    List<Branch> branches = new ArrayList<>();
    for (SessionPath.Tip tip : tips()) {
      if (!tip.active()) {
        switchTo(tip.entry());
      }
      branches.add(new Branch(tip.entry(), tip.active() ? here : path()));
    }
    if (!branches.isEmpty()) {
      Optional<TurnId> turn =
          earlier.stream()
              .filter(one -> branches.stream().anyMatch(it -> it.path().has(one)))
              .findFirst();
      Branch wanted =
          turn.flatMap(one -> branches.stream().filter(it -> it.path().has(one)).findFirst())
              .orElse(branches.getFirst());
      if (!wanted.equals(branches.getLast())) {
        switchTo(wanted.tip());
      }
      turn.flatMap(wanted.path()::after).ifPresent(this::rewind);
    }
  }

  /** A path of the session, and its last row. */
  private record Branch(String tip, SessionPath path) {}

  private List<SessionPath.Tip> tips() {
    return SessionPath.tips(
        line.ask("sessions.branches.list", Trees.object("sessionKey", session)));
  }

  private void switchTo(String tip) {
    line.ask("sessions.branches.switch", Trees.object("sessionKey", session, "leafEntryId", tip));
  }

  private void rewind(String entry) {
    line.ask("sessions.rewind", Trees.object("sessionKey", session, "entryId", entry));
  }

  /** The path that the session is on, whole. */
  private SessionPath path() {
    List<JsonNode> pages = new ArrayList<>();
    JsonNode page;
    do {
      page =
          line.ask(
              "chat.history",
              Trees.object(
                  "sessionKey",
                  session,
                  "limit",
                  ROWS,
                  "offset",
                  pages.size() * ROWS,
                  "maxChars",
                  SHORTEST_TEXT));
      pages.add(page);
    } while (hasMore(page) && pages.size() < MOST_PAGES);
    return SessionPath.of(pages);
  }

  private static boolean hasMore(JsonNode page) {
    JsonNode more = Trees.at(page, "hasMore");
    return more != null && more.isBoolean() && more.getBooleanValue();
  }
}
