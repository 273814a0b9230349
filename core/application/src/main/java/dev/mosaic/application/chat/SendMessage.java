package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message to one's agent. It is kept before anything else happens, so that whatever fails
 * afterwards loses nothing.
 */
public final class SendMessage {
  private final ConversationStore conversations;
  private final Transactions transactions;
  private final TurnRunner runner;
  private final Turns turns;
  private final Clock clock;

  SendMessage(
      ConversationStore conversations,
      Transactions transactions,
      TurnRunner runner,
      Turns turns,
      Clock clock) {
    this.conversations = conversations;
    this.transactions = transactions;
    this.runner = runner;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * @param conversation null begins a new one
   * @param text what the person says
   * @param body the request for the gateway, ready to send
   * @param stream whether the answer is wanted as it comes
   */
  public record Command(
      UserId owner,
      @Nullable ConversationId conversation,
      String text,
      byte[] body,
      boolean stream) {}

  /** How taking it ended. */
  public sealed interface Outcome {
    /** Kept. The answer comes when the turn is run; whoever gets this must run it. */
    record Accepted(Turn turn) implements Outcome {}

    record ConversationNotFound() implements Outcome {}

    /** An answer is still on its way in this conversation. */
    record ConversationBusy() implements Outcome {}
  }

  public Outcome send(Command command) {
    Instant now = clock.instant();
    ConversationId known = command.conversation();
    Optional<Conversation> fresh =
        known == null
            ? Optional.of(
                Conversation.begin(ConversationId.random(), command.owner(), command.text(), now))
            : Optional.empty();
    Optional<Conversation> conversation =
        known == null ? fresh : conversations.find(command.owner(), known);
    if (conversation.isEmpty()) {
      return new Outcome.ConversationNotFound();
    }
    ConversationId id = conversation.get().id();
    ChatMessage answer = ChatMessage.awaited(id, now);
    Turn turn = new Turn(command, id, answer, runner);
    if (!turns.begin(turn)) {
      return new Outcome.ConversationBusy();
    }
    try {
      keep(fresh, ChatMessage.ofUser(id, command.text(), now), answer, command.owner());
    } catch (RuntimeException notKept) {
      turns.end(turn);
      throw notKept;
    }
    return new Outcome.Accepted(turn);
  }

  private void keep(
      Optional<Conversation> fresh, ChatMessage said, ChatMessage answer, UserId owner) {
    transactions.inTransaction(
        () -> {
          fresh.ifPresent(conversations::insert);
          conversations.append(owner, List.of(said, answer));
          return said;
        });
  }
}
