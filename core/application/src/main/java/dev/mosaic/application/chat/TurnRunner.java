package dev.mosaic.application.chat;

import dev.mosaic.application.agent.life.AgentActivity;
import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.application.chat.log.TurnLog;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.ports.store.ConversationStore;
import org.jspecify.annotations.Nullable;

/** Runs a turn from its beginning to its end, keeping what comes. */
final class TurnRunner {
  private final AgentActivity activity;
  private final ConversationStore conversations;
  private final Turns turns;
  private final EventLogs logs;
  private final TitleConversation titling;
  private final TellEnd telling;
  private final Answers overHttp;
  private final Answers byRuns;

  TurnRunner(
      AgentActivity activity,
      ConversationStore conversations,
      Turns turns,
      EventLogs logs,
      TitleConversation titling,
      TellEnd telling,
      Answers overHttp,
      Answers byRuns) {
    this.activity = activity;
    this.conversations = conversations;
    this.turns = turns;
    this.logs = logs;
    this.titling = titling;
    this.telling = telling;
    this.overHttp = overHttp;
    this.byRuns = byRuns;
  }

  void run(Turn turn, TurnReceiver receiver) {
    try {
      Ending ending = answered(turn, receiver);
      titling.begin(turn, ending);
      // Whoever hears of the end may look or ask again at once, and finds it kept and nothing busy.
      ending.tell(receiver);
    } finally {
      if (turn.isKept() && !turn.isStopped() && !turn.isLeft()) {
        turns.free(turn);
      }
    }
  }

  private Ending answered(Turn turn, TurnReceiver receiver) {
    Ending ending = Ending.failed(TurnFaults.internal());
    try (AgentActivity.Hold ignored = activity.keepAwake(turn.owner(), AgentActivity.PREPARING)) {
      if (turn.isKept()) {
        turn.logTo(begun(turn));
      }
      ending = (turn.isResumable() ? byRuns : overHttp).answer(turn, receiver);
      return ending;
    } catch (RuntimeException surprise) {
      ending = turn.isLeft() ? Ending.left() : turn.isAborted() ? Ending.interrupted() : ending;
      throw surprise;
    } finally {
      end(turn, ending);
    }
  }

  private TurnLog begun(Turn turn) {
    TurnId id = TurnId.of(turn.message());
    if (turn.isResumed()) {
      return logs.resume(turn.owner(), turn.conversation(), id);
    }
    TurnLog log = logs.begin(turn.owner(), turn.conversation(), id, turn.isOpening());
    log.started();
    return log;
  }

  private void end(Turn turn, Ending ending) {
    if (ending.isLeft()) {
      // The next process goes on with it.
      turn.log(TurnLog::left);
      turns.end(turn);
      return;
    }
    try {
      if (ending.isRefusal() && turn.isOpening() && turn.command().origin() == Origin.PROGRAM) {
        // A program corrects its call and tries again; a person wants to see what became of theirs.
        conversations.delete(turn.owner(), turn.conversation());
      } else {
        keep(turn, ending.status(), ending.fault());
      }
    } finally {
      turns.end(turn);
      // Whoever follows leaves as soon as they have seen the end.
      boolean followed = logs.isFollowed(turn.conversation());
      turn.log(log -> log.ended(ending.status(), ending.fault()));
      telling.begin(turn, ending, followed);
    }
  }

  private void keep(Turn turn, Status status, @Nullable TurnFault fault) {
    if (!turn.isKept()) {
      return;
    }
    ChatMessage message =
        turn.answer()
            .ended(turn.text().toString(), status, fault)
            .noted(turn.notesAtEnd())
            .worked(turn.workAtEnd());
    conversations.update(turn.owner(), message);
  }
}
