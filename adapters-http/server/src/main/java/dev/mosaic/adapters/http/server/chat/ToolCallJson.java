package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.ToolCall;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tool the agent used.
 *
 * @param title what it is about, on one line; may be empty
 * @param at length of the answer's text when it began, in UTF-16 units
 * @param detail what it was called with, as JSON or as the command; null if with nothing
 * @param ms how long it took; null while it runs, and where nobody saw it end
 * @param output what came of it, without what looks like a secret; null where it is longer than
 *     2,000 UTF-16 units and has to be asked for by itself
 * @param outputLength in UTF-16 units
 */
@Serdeable
public record ToolCallJson(
    String callId,
    String name,
    String title,
    int at,
    @Nullable String detail,
    @Schema(allowableValues = {"running", "succeeded", "failed", "stopped"}) String status,
    Instant startedAt,
    @Nullable Long ms,
    @Nullable String output,
    int outputLength) {
  private static final int SMALL = 2_000;

  /** As part of an answer. */
  static ToolCallJson of(ToolCall call) {
    return of(call, call.output().length() <= SMALL);
  }

  /** With all of its output. */
  static ToolCallJson whole(ToolCall call) {
    return of(call, true);
  }

  private static ToolCallJson of(ToolCall call, boolean withOutput) {
    return new ToolCallJson(
        call.id(),
        call.name(),
        call.title(),
        call.at(),
        call.arguments().isEmpty() ? null : call.arguments(),
        call.state().name().toLowerCase(Locale.ROOT),
        call.startedAt(),
        call.took() == null ? null : call.took().toMillis(),
        withOutput ? call.output() : null,
        call.output().length());
  }
}
