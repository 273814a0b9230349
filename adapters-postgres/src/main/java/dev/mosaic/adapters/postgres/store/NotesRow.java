package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;

/** The content of `chat_message.notes`. */
@Serdeable
record NotesRow(
    @Nullable String model,
    @Nullable List<NoticeRow> notices,
    @Nullable TokensRow tokens,
    @Nullable Long tookMillis) {
  /** Tokens of an answer. */
  @Serdeable
  record TokensRow(
      long input,
      long output,
      long cacheRead,
      long cacheWrite,
      boolean estimated,
      boolean toldWrongly) {
    static TokensRow of(TokenUsage tokens) {
      return new TokensRow(
          tokens.input(),
          tokens.output(),
          tokens.cacheRead(),
          tokens.cacheWrite(),
          tokens.estimated(),
          tokens.toldWrongly());
    }

    TokenUsage toTokens() {
      return new TokenUsage(input, output, cacheRead, cacheWrite, estimated, toldWrongly);
    }
  }

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
        : new NotesRow(
            notes.model(),
            notes.notices().stream().map(NoticeRow::of).toList(),
            notes.tokens() == null ? null : TokensRow.of(notes.tokens()),
            notes.took() == null ? null : notes.took().toMillis());
  }

  AnswerNotes toNotes() {
    // An empty list is left out of the JSON.
    List<NoticeRow> told = notices == null ? List.of() : notices;
    return new AnswerNotes(
        model,
        told.stream().map(NoticeRow::toNotice).toList(),
        tokens == null ? null : tokens.toTokens(),
        tookMillis == null ? null : Duration.ofMillis(tookMillis));
  }
}
