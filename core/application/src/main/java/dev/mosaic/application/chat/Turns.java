package dev.mosaic.application.chat;

import dev.mosaic.application.agent.life.StopAgent;
import dev.mosaic.application.llm.AnswerNotebook;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The turns under way, one at most in a conversation: a gateway does not take a second one well.
 */
public final class Turns implements StopAgent.AnswersUnderWay, AnswerNotebook {
  // The gateway names the session of every call it makes (measured); this one's is a sub-agent's.
  private static final String OF_SUB_AGENT = "session=agent:main:subagent:";

  private final Map<ConversationId, Turn> running = new ConcurrentHashMap<>();
  private volatile Next next = (owner, conversation) -> {};

  /** What waits in a conversation for its turn. */
  interface Next {
    void goOn(UserId owner, ConversationId conversation);
  }

  /** Asked from now on whenever a conversation is free again. */
  void goOnWith(Next queue) {
    next = queue;
  }

  /** False if the conversation has one already. */
  boolean begin(Turn turn) {
    return running.putIfAbsent(turn.conversation(), turn) == null;
  }

  void end(Turn turn) {
    running.remove(turn.conversation(), turn);
    turn.end();
  }

  /** A turn has ended, as everybody knows by now. */
  void free(Turn ended) {
    next.goOn(ended.owner(), ended.conversation());
  }

  /**
   * This process ends: what can go on without it is left to go on.
   *
   * @return false if some turns were not put down within this time
   */
  public boolean leaveAll(Duration longest) {
    // What waits begins in the next process.
    next = (owner, conversation) -> {};
    long end = System.nanoTime() + longest.toNanos();
    List<Turn> left = running.values().stream().filter(Turn::isResumable).toList();
    left.forEach(Turn::leave);
    left.forEach(turn -> turn.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
    return running.values().stream().noneMatch(Turn::isResumable);
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
    // The gateway names the conversation in every call it makes for it (measured).
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return own.stream()
        .filter(turn -> text.contains(turn.conversation().toString()))
        .findFirst()
        .<Page>map(turn -> text.contains(OF_SUB_AGENT) ? new Costs(turn.notes()) : turn.notes())
        .orElse(Page.BLANK);
  }

  /** Notes of an answer that has work of others in it: what those say is not its text. */
  private record Costs(Page page) implements Page {
    @Override
    public void notice(AnswerNotice notice) {
      page.notice(notice);
    }

    @Override
    public void spent(TokenUsage tokens) {
      page.spent(tokens);
    }

    @Override
    public void failed(AnswerNotice trouble) {
      page.notice(trouble);
    }
  }

  @Override
  public void abortAskedOf(UserId owner) {
    running.values().stream()
        .filter(turn -> turn.owner().equals(owner) && turn.isAsked())
        .forEach(Turn::abort);
  }

  @Override
  public void abortAllOf(UserId owner) {
    running.values().stream().filter(turn -> turn.owner().equals(owner)).forEach(Turn::stop);
  }
}
