package dev.mosaic.application.chat;

import dev.mosaic.application.agent.StopAgent;
import dev.mosaic.application.llm.AnswerNotebook;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The turns under way, one at most in a conversation: a gateway does not take a second one well.
 */
public final class Turns implements StopAgent.AnswersUnderWay, AnswerNotebook {
  private final Map<ConversationId, Turn> running = new ConcurrentHashMap<>();

  /** False if the conversation has one already. */
  boolean begin(Turn turn) {
    return running.putIfAbsent(turn.conversation(), turn) == null;
  }

  void end(Turn turn) {
    running.remove(turn.conversation(), turn);
    turn.end();
  }

  /** The turn under way in a person's own conversation. */
  Optional<Turn> of(UserId owner, ConversationId conversation) {
    return Optional.ofNullable(running.get(conversation))
        .filter(turn -> turn.owner().equals(owner));
  }

  @Override
  public Page pageFor(UserId owner, byte[] body) {
    List<Turn> own = running.values().stream().filter(turn -> turn.owner().equals(owner)).toList();
    if (own.isEmpty()) {
      return Page.BLANK;
    }
    // OpenClaw names its session, and thereby the conversation, in every call (measured).
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return own.stream()
        .filter(turn -> text.contains(turn.conversation().toString()))
        .findFirst()
        .<Page>map(Turn::notes)
        .orElse(Page.BLANK);
  }

  @Override
  public void abortAskedOf(UserId owner) {
    running.values().stream()
        .filter(turn -> turn.owner().equals(owner) && turn.isAsked())
        .forEach(Turn::abort);
  }

  @Override
  public void abortAllOf(UserId owner) {
    running.values().stream().filter(turn -> turn.owner().equals(owner)).forEach(Turn::abort);
  }
}
