package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call of a tool, or what an event says about one. An empty text is left out of the JSON. */
@Serdeable
record ToolCallRow(
    String id,
    @Nullable String name,
    @Nullable String title,
    @Nullable Integer at,
    @Nullable String arguments,
    @Nullable String state,
    @Nullable String output,
    @Nullable Instant startedAt,
    @Nullable Long tookMillis) {

  static ToolCallRow of(ToolCall call) {
    return new ToolCallRow(
        call.id(),
        call.name(),
        call.title(),
        call.at(),
        call.arguments(),
        EnumNames.of(call.state()),
        call.output(),
        call.startedAt(),
        millis(call.took()));
  }

  static ToolCallRow of(TurnEvent.ToolEnded ended) {
    return new ToolCallRow(
        ended.callId(),
        null,
        null,
        null,
        null,
        EnumNames.of(ended.state()),
        ended.output(),
        null,
        millis(ended.took()));
  }

  static ToolCallRow of(TurnEvent.ToolOutput output) {
    return new ToolCallRow(
        output.callId(), null, null, output.at(), null, null, output.delta(), null, null);
  }

  ToolCall toCall() {
    return new ToolCall(
        id,
        text(name),
        text(title),
        must(at),
        text(arguments),
        howFar(),
        text(output),
        must(startedAt),
        took());
  }

  TurnEvent.ToolEnded toEnd(TurnId turn) {
    return new TurnEvent.ToolEnded(turn, id, howFar(), took(), text(output));
  }

  TurnEvent.ToolOutput toOutput(TurnId turn) {
    return new TurnEvent.ToolOutput(turn, id, must(at), text(output));
  }

  private ToolCall.State howFar() {
    return EnumNames.read(ToolCall.State.class, must(state));
  }

  private @Nullable Duration took() {
    return tookMillis == null ? null : Duration.ofMillis(tookMillis);
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  private static String text(@Nullable String member) {
    return Objects.requireNonNullElse(member, "");
  }

  private static <T> T must(@Nullable T member) {
    return Objects.requireNonNull(member);
  }
}
