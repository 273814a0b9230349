package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.AnswerWork;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The content of `chat_message.work`, once opened. What is empty is left out of the JSON. */
@Serdeable
record WorkRow(
    @Nullable String thinking, @Nullable List<ToolCallRow> calls, @Nullable Long thoughtMillis) {

  static WorkRow of(AnswerWork work) {
    return new WorkRow(
        work.thinking(),
        work.calls().stream().map(ToolCallRow::of).toList(),
        work.thought().toMillis());
  }

  AnswerWork toWork() {
    return new AnswerWork(
        Objects.requireNonNullElse(thinking, ""),
        Objects.requireNonNullElse(calls, List.<ToolCallRow>of()).stream()
            .map(ToolCallRow::toCall)
            .toList(),
        Duration.ofMillis(Objects.requireNonNullElse(thoughtMillis, 0L)));
  }
}
