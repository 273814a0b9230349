package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Begins the turns of messages that were sent while an answer was under way, each when the one
 * before has ended.
 */
final class TurnQueue {
  private static final System.Logger LOG = System.getLogger(TurnQueue.class.getName());

  private final QueuedMessageStore queued;
  private final MessageFiles files;
  private final ConversationStore conversations;
  private final UserStore users;
  private final Transactions transactions;
  private final OneAtATime oneAtATime;
  private final Turns turns;
  private final TurnRunner runner;
  private final Clock clock;

  TurnQueue(
      QueuedMessageStore queued,
      MessageFiles files,
      ConversationStore conversations,
      UserStore users,
      Transactions transactions,
      OneAtATime oneAtATime,
      Turns turns,
      TurnRunner runner,
      Clock clock) {
    this.queued = queued;
    this.files = files;
    this.conversations = conversations;
    this.users = users;
    this.transactions = transactions;
    this.oneAtATime = oneAtATime;
    this.turns = turns;
    this.runner = runner;
    this.clock = clock;
  }

  /** How beginning a message's turn ended. */
  enum Result {
    BEGUN,
    /** An answer is under way; what waits goes on by itself at its end. */
    BUSY,
    /** There is no such message, or it cannot be read. */
    NOT_QUEUED
  }

  /** Begins what has waited longest, unless something is under way. */
  void goOn(UserId owner, ConversationId conversation) {
    if (queued.of(owner, conversation).isEmpty()) {
      return;
    }
    boolean wanted =
        users.find(owner).filter(User::active).isPresent()
            && conversations.find(owner, conversation).isPresent();
    if (wanted) {
      begin(owner, conversation, one -> true);
    }
  }

  /** The same after a turn, whose end it must not spoil. */
  void goOnAfter(UserId owner, ConversationId conversation) {
    try {
      goOn(owner, conversation);
    } catch (RuntimeException surprise) {
      LOG.log(
          System.Logger.Level.ERROR,
          "what is queued in conversation " + conversation + " waits on",
          surprise);
    }
  }

  /** The same for everybody. Call once, at boot. */
  void goOnEverywhere() {
    Map<ConversationId, UserId> owners = new LinkedHashMap<>();
    queued.places().forEach(place -> owners.put(place.conversation(), place.owner()));
    owners.forEach(
        (conversation, owner) ->
            ActingPerson.as(
                owner,
                () -> {
                  goOnAfter(owner, conversation);
                  return owner;
                }));
  }

  /** Begins the first wanted one, unless something is under way. */
  Result begin(UserId owner, ConversationId conversation, Predicate<QueuedMessage> wanted) {
    return oneAtATime.in(
        conversation,
        () ->
            queued.of(owner, conversation).stream()
                .filter(message -> !message.unreadable())
                .filter(wanted)
                .findFirst()
                .map(this::begin)
                .orElse(Result.NOT_QUEUED));
  }

  private Result begin(QueuedMessage message) {
    Turn turn = turnOf(message);
    if (!turns.begin(turn)) {
      return Result.BUSY;
    }
    boolean kept = false;
    try {
      kept = transactions.inTransaction(() -> keep(message, turn.answer()));
    } finally {
      if (!kept) {
        turns.end(turn);
      }
    }
    if (kept) {
      TurnsAside.run(turn);
    }
    return kept ? Result.BEGUN : Result.NOT_QUEUED;
  }

  private boolean keep(QueuedMessage message, ChatMessage answer) {
    boolean removed = queued.remove(message.owner(), message.turn());
    if (removed) {
      ChatMessage said =
          ChatMessage.ofUser(
              message.said(), message.conversation(), message.text(), answer.createdAt());
      @Nullable MessageId tip =
          conversations
              .find(message.owner(), message.conversation())
              .map(Conversation::tip)
              .orElse(null);
      conversations.append(message.owner(), List.of(said.following(tip), answer));
    }
    return removed;
  }

  private Turn turnOf(QueuedMessage message) {
    // Its client's own name for it was noted when it was queued, and is of no use any more.
    ClientTurnId name = new ClientTurnId(message.turn().toString());
    SendMessage.Command command =
        new SendMessage.Command(
            message.owner(),
            new Place.Known(message.conversation()),
            Origin.PERSON,
            new PersonMessage(
                message.text(), files.of(message.owner(), message.conversation(), message.said())),
            name);
    ChatMessage answer =
        ChatMessage.awaited(
            new MessageId(message.turn().value()), message.conversation(), clock.instant());
    return Turn.queued(command, answer, runner);
  }
}
