package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerNotice;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The content of `chat_message.notes`. */
@Serdeable
record NotesRow(@Nullable String model, @Nullable List<NoticeRow> notices) {
  /** One notice of it. */
  @Serdeable
  record NoticeRow(String code, @Nullable String model, String message, @Nullable String hint) {
    static NoticeRow of(AnswerNotice notice) {
      return new NoticeRow(notice.code(), notice.model(), notice.message(), notice.hint());
    }

    AnswerNotice toNotice() {
      return new AnswerNotice(code, model, message, hint);
    }
  }

  /** Null where there is nothing to note. */
  static @Nullable NotesRow of(AnswerNotes notes) {
    return notes.equals(AnswerNotes.NONE)
        ? null
        : new NotesRow(notes.model(), notes.notices().stream().map(NoticeRow::of).toList());
  }

  AnswerNotes toNotes() {
    // An empty list is left out of the JSON.
    List<NoticeRow> told = notices == null ? List.of() : notices;
    return new AnswerNotes(model, told.stream().map(NoticeRow::toNotice).toList());
  }
}
