package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.AnswerNotes;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about.
 *
 * @param model which model answered last, as provider/model; null if none did, or unknown
 * @param tokens of all calls to models that were made for it and are over; null while none is, or
 *     unknown
 * @param ms from the question to the end; null while it is under way, or unknown
 */
@Serdeable
public record AnswerNotesJson(
    @Nullable String model,
    List<AnswerNoticeJson> notices,
    @Nullable AnswerTokensJson tokens,
    @Nullable Long ms) {

  static AnswerNotesJson of(AnswerNotes notes) {
    return new AnswerNotesJson(
        notes.model(),
        notes.notices().stream().map(AnswerNoticeJson::of).toList(),
        notes.tokens() == null ? null : AnswerTokensJson.of(notes.tokens()),
        notes.took() == null ? null : notes.took().toMillis());
  }
}
