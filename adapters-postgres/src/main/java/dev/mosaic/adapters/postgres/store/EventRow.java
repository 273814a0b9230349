package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.chat.TurnId;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of `turn_event.events`. Which members it has depends on what it is.
 *
 * @param number what it says in a number: seconds of waking, or where a text or thought begins
 * @param word what it says in a word: the phase of waking, or how a turn ended
 */
@Serdeable
record EventRow(
    long id,
    String type,
    @Nullable Long number,
    @Nullable String word,
    @Nullable String text,
    @Nullable NotesRow notes,
    @Nullable String faultCode,
    @Nullable String faultMessage,
    @Nullable ToolCallRow call) {
  private static final String STARTED = "started";
  private static final String WAKING = "waking";
  private static final String TEXT = "text";
  private static final String THOUGHT = "thought";
  private static final String TOOL_STARTED = "tool_started";
  private static final String TOOL_OUTPUT = "tool_output";
  private static final String TOOL_ENDED = "tool_ended";
  private static final String NOTED = "noted";
  private static final String QUEUE_CHANGED = "queue_changed";
  private static final String ENDED = "ended";

  static EventRow of(NumberedEvent numbered) {
    long id = numbered.id();
    return switch (numbered.event()) {
      case TurnEvent.Started ignored -> of(id, STARTED, null, null, null, null, null);
      case TurnEvent.Waking waking ->
          of(id, WAKING, waking.seconds(), EnumNames.of(waking.phase()), null, null, null);
      case TurnEvent.Text text -> of(id, TEXT, (long) text.at(), null, text.delta(), null, null);
      case TurnEvent.Thought thought ->
          of(id, THOUGHT, (long) thought.at(), null, thought.delta(), null, null);
      case TurnEvent.ToolStarted started -> of(id, TOOL_STARTED, ToolCallRow.of(started.call()));
      case TurnEvent.ToolOutput output -> of(id, TOOL_OUTPUT, ToolCallRow.of(output));
      case TurnEvent.ToolEnded ended -> of(id, TOOL_ENDED, ToolCallRow.of(ended));
      case TurnEvent.Noted noted ->
          of(id, NOTED, null, null, null, NotesRow.of(noted.notes()), null);
      case TurnEvent.QueueChanged ignored -> of(id, QUEUE_CHANGED, null, null, null, null, null);
      case TurnEvent.Ended ended ->
          of(id, ENDED, null, EnumNames.of(ended.status()), null, null, ended.fault());
      // What they tell of is with the conversation.
      case TurnEvent.Titled ignored -> throw new IllegalArgumentException("is not kept");
      case TurnEvent.Rearranged ignored -> throw new IllegalArgumentException("is not kept");
    };
  }

  private static EventRow of(
      long id,
      String type,
      @Nullable Long number,
      @Nullable String word,
      @Nullable String text,
      @Nullable NotesRow notes,
      @Nullable TurnFault fault) {
    String code = fault == null ? null : fault.code();
    String message = fault == null ? null : fault.message();
    return new EventRow(id, type, number, word, text, notes, code, message, null);
  }

  private static EventRow of(long id, String type, ToolCallRow call) {
    return new EventRow(id, type, null, null, null, null, null, null, call);
  }

  /**
   * @throws RuntimeException if it is none
   */
  NumberedEvent toEvent(TurnId turn) {
    return new NumberedEvent(
        id,
        switch (type) {
          case STARTED -> new TurnEvent.Started(turn);
          case WAKING ->
              new TurnEvent.Waking(
                  turn, EnumNames.read(StartPhase.class, must(word)), must(number));
          // An empty text is left out of the JSON.
          case TEXT ->
              new TurnEvent.Text(
                  turn, Math.toIntExact(must(number)), Objects.requireNonNullElse(text, ""));
          case THOUGHT ->
              new TurnEvent.Thought(
                  turn, Math.toIntExact(must(number)), Objects.requireNonNullElse(text, ""));
          case TOOL_STARTED -> new TurnEvent.ToolStarted(turn, must(call).toCall());
          case TOOL_OUTPUT -> must(call).toOutput(turn);
          case TOOL_ENDED -> must(call).toEnd(turn);
          case NOTED ->
              new TurnEvent.Noted(turn, notes == null ? AnswerNotes.NONE : notes.toNotes());
          case QUEUE_CHANGED -> new TurnEvent.QueueChanged(turn);
          case ENDED ->
              new TurnEvent.Ended(turn, EnumNames.read(Status.class, must(word)), fault());
          default -> throw new IllegalArgumentException("no kind of event: " + type);
        });
  }

  private @Nullable TurnFault fault() {
    return faultCode == null || faultMessage == null
        ? null
        : new TurnFault(faultCode, faultMessage);
  }

  private static <T> T must(@Nullable T member) {
    return Objects.requireNonNull(member);
  }
}
