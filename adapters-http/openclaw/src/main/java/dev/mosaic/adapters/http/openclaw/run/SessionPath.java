package dev.mosaic.adapters.http.openclaw.run;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.chat.TurnId;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What people said on one path of a session, the first message first. A session has several where
 * something was said instead of something else; it is on one of them.
 */
public final class SessionPath {
  private static final String OF_PERSON = ":user";

  private final List<Message> messages;

  private SessionPath(List<Message> messages) {
    this.messages = List.copyOf(messages);
  }

  /**
   * @param entry the gateway's id of it
   * @param key what it came with; empty where it came without
   */
  private record Message(String entry, String key) {}

  /**
   * A path.
   *
   * @param pages answers of `chat.history`, the newest page first
   */
  public static SessionPath of(List<JsonNode> pages) {
    List<Message> all = new ArrayList<>();
    pages.reversed().forEach(page -> all.addAll(messagesIn(page)));
    return new SessionPath(all);
  }

  private static List<Message> messagesIn(JsonNode page) {
    return StreamSupport.stream(JsonText.items(Trees.at(page, "messages")).spliterator(), false)
        .filter(SessionHistory::isMessage)
        .map(
            row ->
                new Message(Trees.text(row, "__openclaw", "id"), Trees.text(row, "idempotencyKey")))
        .toList();
  }

  /**
   * The tips of a session's paths, the one it is on first; that has none where another path goes on
   * from it.
   *
   * @param branches the answer of `sessions.branches.list`
   */
  public static List<Tip> tips(JsonNode branches) {
    return StreamSupport.stream(JsonText.items(Trees.at(branches, "branches")).spliterator(), false)
        .map(
            branch ->
                new Tip(Trees.text(branch, "leafEntryId"), RunReader.isTrue(branch, "active")))
        .sorted(Comparator.comparing(Tip::active).reversed())
        .toList();
  }

  /**
   * Where a path ends.
   *
   * @param active whether the session is on it
   */
  public record Tip(String entry, boolean active) {}

  /** Whether a turn's message is on it. */
  public boolean has(TurnId turn) {
    return indexOf(turn) >= 0;
  }

  /** The message that comes after a turn's; empty if that is the last, or not on it. */
  public Optional<String> after(TurnId turn) {
    int next = indexOf(turn) + 1;
    return next == 0 || next == messages.size()
        ? Optional.empty()
        : Optional.of(messages.get(next).entry());
  }

  /** The first message; empty if nothing was said. */
  public Optional<String> first() {
    return messages.stream().map(Message::entry).findFirst();
  }

  private int indexOf(TurnId turn) {
    return messages.stream().map(Message::key).toList().indexOf(turn + OF_PERSON);
  }
}
