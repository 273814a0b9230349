package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.AnswerNotes;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about.
 *
 * @param model which model answered last, as provider/model; null if none did, or unknown
 */
@Serdeable
public record AnswerNotesJson(@Nullable String model, List<AnswerNoticeJson> notices) {

  static AnswerNotesJson of(AnswerNotes notes) {
    return new AnswerNotesJson(
        notes.model(), notes.notices().stream().map(AnswerNoticeJson::of).toList());
  }
}
