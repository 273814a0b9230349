package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.AnswerText;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Speaker;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Goes on with turns that an earlier process left under way. */
public final class ResumeTurns {
  // Whoever asked longer ago has asked again, or does not want to know any more.
  private static final Duration OLDEST = Duration.ofDays(1);

  private final ConversationStore conversations;
  private final MessageFiles files;
  private final TurnStore begun;
  private final UserStore users;
  private final Turns turns;
  private final TurnRunner runner;
  private final TurnQueue queue;
  private final Clock clock;
  private final List<Turn> waiting = new ArrayList<>();

  ResumeTurns(
      ConversationStore conversations,
      MessageFiles files,
      TurnStore begun,
      UserStore users,
      Turns turns,
      TurnRunner runner,
      TurnQueue queue,
      Clock clock) {
    this.conversations = conversations;
    this.files = files;
    this.begun = begun;
    this.users = users;
    this.turns = turns;
    this.runner = runner;
    this.queue = queue;
    this.clock = clock;
  }

  /** Has the turn's conversation busy with it from now on; false if it is not to go on. */
  boolean take(TurnRecord record) {
    if (users.find(record.owner()).filter(User::active).isEmpty()) {
      return false;
    }
    List<ChatMessage> messages = conversations.messages(record.owner(), record.conversation());
    int place = placeOf(new MessageId(record.id().value()), messages);
    if (place < 1 || !isAwaited(messages, place)) {
      return false;
    }
    Turn turn = turnOf(record, messages.get(place - 1), messages.get(place));
    if (!turns.begin(turn)) {
      return false;
    }
    waiting.add(turn);
    return true;
  }

  /**
   * Runs those that were taken, and goes on with what people had queued. Call once, when it is
   * known which agents still run.
   */
  public void resume() {
    waiting.forEach(TurnsAside::run);
    waiting.clear();
    queue.goOnEverywhere();
  }

  private Turn turnOf(TurnRecord record, ChatMessage said, ChatMessage answer) {
    SendMessage.Command command =
        new SendMessage.Command(
            record.owner(),
            new Place.Known(record.conversation()),
            Origin.PERSON,
            new PersonMessage(
                said.content(), files.of(record.owner(), record.conversation(), said.id())),
            record.clientId());
    Turn turn = Turn.resumed(command, answer, runner);
    turn.textIs(AnswerText.of(begun.of(record.owner(), record.id())));
    return turn;
  }

  private static int placeOf(MessageId answer, List<ChatMessage> messages) {
    return messages.stream().map(ChatMessage::id).toList().indexOf(answer);
  }

  private boolean isAwaited(List<ChatMessage> messages, int place) {
    ChatMessage said = messages.get(place - 1);
    ChatMessage answer = messages.get(place);
    return said.role() == Speaker.USER
        && !said.unreadable()
        && answer.status() == Status.STREAMING
        && answer.createdAt().isAfter(clock.instant().minus(OLDEST));
  }
}
