package dev.mosaic.application.chat;

import dev.mosaic.application.llm.Budget;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.MessageTree;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message to one's agent. It is kept before anything else happens, so that whatever fails
 * afterwards loses nothing.
 */
public final class SendMessage {
  // A program that was stopped often speaks again before its last call has quite ended.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ConversationStore conversations;
  private final TurnKeeping keeping;
  private final Transactions transactions;
  private final TurnRunner runner;
  private final Turns turns;
  private final Budget budget;
  private final Clock clock;

  SendMessage(
      ConversationStore conversations,
      TurnKeeping keeping,
      Transactions transactions,
      TurnRunner runner,
      Turns turns,
      Budget budget,
      Clock clock) {
    this.conversations = conversations;
    this.keeping = keeping;
    this.transactions = transactions;
    this.runner = runner;
    this.turns = turns;
    this.budget = budget;
    this.clock = clock;
  }

  /**
   * @param origin who says it
   * @param clientId the client's name for the turn; null if it has none
   * @param model chosen for a conversation that this begins; null for none
   */
  public record Command(
      UserId owner,
      Place place,
      Origin origin,
      Message message,
      @Nullable ClientTurnId clientId,
      @Nullable ModelRef model) {
    /** Of a client without a name for the turn. */
    public Command(UserId owner, Place place, Origin origin, Message message) {
      this(owner, place, origin, message, null, null);
    }

    /** Of one that chooses no model. */
    public Command(
        UserId owner,
        Place place,
        Origin origin,
        Message message,
        @Nullable ClientTurnId clientId) {
      this(owner, place, origin, message, clientId, null);
    }
  }

  /** How taking it ended. */
  public sealed interface Outcome {
    /** Kept. The answer comes when the turn is run, which is up to the caller. */
    record Accepted(Turn turn) implements Outcome {}

    record ConversationNotFound() implements Outcome {}

    /** What this was to be said instead of was not said there by its person. */
    record MessageNotFound() implements Outcome {}

    /** It tells what the agent did by itself, and has no place for what a person says. */
    record ConversationReadOnly() implements Outcome {}

    /** The answer this was to come after is nowhere to be found. */
    record AnswerNotFound() implements Outcome {}

    /** The conversation has gone on since that answer. */
    record AnswerNotLast() implements Outcome {}

    /** An answer is still on its way in this conversation, or the same turn just began. */
    record ConversationBusy() implements Outcome {}

    /**
     * The person's tokens of this month are used up. Told to programs only: a person reads the same
     * in the answer.
     */
    record TokensUsedUp(Instant resetsAt) implements Outcome {}
  }

  public Outcome send(Command command) {
    if (command.origin() == Origin.PROGRAM) {
      Optional<Instant> resets = budget.usedUpUntil(command.owner());
      if (resets.isPresent()) {
        return new Outcome.TokensUsedUp(resets.get());
      }
    }
    return switch (command.place()) {
      case Place.Fresh ignored -> begin(command);
      case Place.Unkept ignored ->
          accept(Turn.unkept(command, clock.instant(), runner), () -> true);
      case Place.Known known ->
          conversations
              .find(command.owner(), known.conversation())
              .map(conversation -> goOn(command, conversation))
              .orElseGet(Outcome.ConversationNotFound::new);
      case Place.InsteadOf instead ->
          conversations
              .find(command.owner(), instead.conversation())
              .map(conversation -> sendInstead(command, conversation, instead.message()))
              .orElseGet(Outcome.ConversationNotFound::new);
      case Place.After after -> sendAfter(command, after);
      case Place.Named named -> sendNamed(command, named);
    };
  }

  private Outcome begin(Command command) {
    Conversation fresh = conversationOf(command);
    Turn turn = Turn.opening(command, fresh.id(), clock.instant(), runner);
    return accept(
        turn,
        () -> {
          conversations.insert(fresh);
          boolean begun = keeping.keep(turn, said -> said);
          if (!begun) {
            conversations.delete(fresh.owner(), fresh.id());
          }
          return begun;
        });
  }

  private Outcome sendNamed(Command command, Place.Named named) {
    Optional<Conversation> known = find(command.owner(), named);
    if (known.isEmpty()) {
      Conversation fresh = conversationOf(command);
      Turn turn = Turn.opening(command, fresh.id(), clock.instant(), runner);
      // The turn is known before its conversation can be found: whoever finds that waits for it.
      Outcome first =
          accept(
              turn,
              () -> conversations.insert(fresh, named.key()) && keeping.keep(turn, said -> said));
      if (first instanceof Outcome.Accepted) {
        return first;
      }
      known = find(command.owner(), named);
    }
    return known
        .<Outcome>map(conversation -> goOnInTurn(command, conversation))
        .orElseGet(Outcome.ConversationBusy::new);
  }

  private Outcome sendAfter(Command command, Place.After after) {
    return conversations
        .find(command.owner(), after.conversation())
        .map(conversation -> sendAfter(command, conversation, after.answer()))
        .orElseGet(Outcome.AnswerNotFound::new);
  }

  private Outcome sendAfter(Command command, Conversation conversation, MessageId answer) {
    List<ChatMessage> all = conversations.messages(command.owner(), conversation.id());
    return switch (LastAnswer.standing(conversation, all, answer)) {
      case UNKNOWN -> new Outcome.AnswerNotFound();
      case PASSED -> new Outcome.AnswerNotLast();
      case LAST -> goOn(command, conversation);
    };
  }

  private Optional<Conversation> find(UserId owner, Place.Named named) {
    ConversationId id = named.conversation();
    return Optional.ofNullable(id)
        .flatMap(it -> conversations.find(owner, it))
        .or(() -> conversations.find(owner, named.key()));
  }

  private Outcome goOnInTurn(Command command, Conversation conversation) {
    turns.of(command.owner(), conversation.id()).ifPresent(underWay -> underWay.awaitEnd(PATIENCE));
    return goOn(command, conversation);
  }

  private Outcome sendInstead(Command command, Conversation conversation, MessageId message) {
    MessageTree tree = MessageTree.of(conversations.places(command.owner(), conversation.id()));
    return tree.isOfPerson(message)
        ? goOn(
            command,
            conversation,
            said -> tree.before(message).map(said::following).orElseGet(said::beginningAnew))
        : new Outcome.MessageNotFound();
  }

  private Outcome goOn(Command command, Conversation conversation) {
    return goOn(command, conversation, said -> said.following(conversation.tip()));
  }

  private Outcome goOn(
      Command command, Conversation conversation, UnaryOperator<ChatMessage> placing) {
    if (conversation.origin() == Origin.AGENT) {
      return new Outcome.ConversationReadOnly();
    }
    Turn turn = Turn.following(command, conversation.id(), clock.instant(), runner);
    return accept(turn, () -> keeping.keep(turn, placing));
  }

  private Outcome accept(Turn turn, Supplier<Boolean> work) {
    if (!turns.begin(turn)) {
      return new Outcome.ConversationBusy();
    }
    boolean kept = false;
    try {
      kept = transactions.inTransaction(work);
    } finally {
      if (!kept) {
        turns.end(turn);
      }
    }
    return kept ? new Outcome.Accepted(turn) : new Outcome.ConversationBusy();
  }

  private Conversation conversationOf(Command command) {
    return Conversation.begin(
            ConversationId.random(),
            command.owner(),
            command.message().heading(),
            clock.instant(),
            command.origin())
        .answeredBy(command.model());
  }
}
