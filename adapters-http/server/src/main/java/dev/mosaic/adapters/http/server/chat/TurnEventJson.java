package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.TurnEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The data of an event of a conversation, and its name. */
sealed interface TurnEventJson {
  String turnId();

  String event();

  static TurnEventJson of(TurnEvent event) {
    String turn = event.turn().toString();
    return switch (event) {
      case TurnEvent.Started ignored -> new Started(turn);
      case TurnEvent.Waking waking -> new Waking(turn, waking.phase().label(), waking.seconds());
      case TurnEvent.Text text -> new Text(turn, text.at(), text.delta());
      case TurnEvent.Thought thought -> new Thinking(turn, thought.at(), thought.delta());
      case TurnEvent.ToolStarted started -> ToolStarted.of(turn, started.call());
      case TurnEvent.ToolOutput output ->
          new ToolOutput(turn, output.callId(), output.at(), output.delta());
      case TurnEvent.ToolEnded ended -> ToolEnded.of(turn, ended);
      case TurnEvent.Noted noted -> new Notice(turn, AnswerNotesJson.of(noted.notes()));
      case TurnEvent.QueueChanged ignored -> new QueueChanged(turn);
      case TurnEvent.Rearranged ignored -> new Rearranged(turn);
      case TurnEvent.Ended ended ->
          new Ended(
              turn,
              ended.status().name().toLowerCase(Locale.ROOT),
              ended.fault() == null
                  ? null
                  : new MessageErrorJson(ended.fault().code(), ended.fault().message()));
      case TurnEvent.Titled titled -> new Titled(turn, titled.title().value());
    };
  }

  /** A turn begins. */
  @Serdeable
  record Started(String turnId) implements TurnEventJson {
    @Override
    public String event() {
      return "turn.started";
    }
  }

  /** The agent wakes. */
  @Serdeable
  record Waking(String turnId, String phase, long seconds) implements TurnEventJson {
    @Override
    public String event() {
      return "turn.waking";
    }
  }

  /** The text is what it was up to a place, and then this. */
  @Serdeable
  record Text(String turnId, int at, String delta) implements TurnEventJson {
    @Override
    public String event() {
      return "text";
    }
  }

  /** What the agent thinks aloud is what it was up to a place, and then this. */
  @Serdeable
  record Thinking(String turnId, int at, String delta) implements TurnEventJson {
    @Override
    public String event() {
      return "thinking";
    }
  }

  /** A tool is used; again for the same call where more is known of its arguments. */
  @Serdeable
  record ToolStarted(
      String turnId,
      String callId,
      String name,
      String title,
      int at,
      @Nullable String detail,
      Instant startedAt)
      implements TurnEventJson {
    static ToolStarted of(String turn, ToolCall call) {
      return new ToolStarted(
          turn,
          call.id(),
          call.name(),
          call.title(),
          call.at(),
          told(call.arguments()),
          call.startedAt());
    }

    @Override
    public String event() {
      return "tool.started";
    }
  }

  /** The output of a call is what it was up to a place, and then this. */
  @Serdeable
  record ToolOutput(String turnId, String callId, int at, String delta) implements TurnEventJson {
    @Override
    public String event() {
      return "tool.output";
    }
  }

  /** A tool is done; the detail is all of its output. */
  @Serdeable
  record ToolEnded(
      String turnId,
      String callId,
      boolean ok,
      String status,
      @Nullable Long ms,
      @Nullable String detail)
      implements TurnEventJson {
    static ToolEnded of(String turn, TurnEvent.ToolEnded ended) {
      return new ToolEnded(
          turn,
          ended.callId(),
          ended.state() == ToolCall.State.SUCCEEDED,
          ended.state().name().toLowerCase(Locale.ROOT),
          ended.took() == null ? null : ended.took().toMillis(),
          told(ended.output()));
    }

    @Override
    public String event() {
      return "tool.ended";
    }
  }

  private static @Nullable String told(String text) {
    return text.isEmpty() ? null : text;
  }

  /** How the answer comes about, as far as it is known. */
  @Serdeable
  record Notice(String turnId, AnswerNotesJson notes) implements TurnEventJson {
    @Override
    public String event() {
      return "notice";
    }
  }

  /** A message was queued, changed in the queue, or taken back. */
  @Serdeable
  record QueueChanged(String turnId) implements TurnEventJson {
    @Override
    public String event() {
      return "queue.changed";
    }
  }

  /** The conversation shows other versions: it is to be read again. */
  @Serdeable
  record Rearranged(String turnId) implements TurnEventJson {
    @Override
    public String event() {
      return "conversation.rearranged";
    }
  }

  /** Nothing follows in this turn. */
  @Serdeable
  record Ended(String turnId, String status, @Nullable MessageErrorJson fault)
      implements TurnEventJson {
    @Override
    public String event() {
      return "turn.ended";
    }
  }

  /** The conversation that the turn began has a title now. */
  @Serdeable
  record Titled(String turnId, String title) implements TurnEventJson {
    @Override
    public String event() {
      return "conversation.titled";
    }
  }
}
