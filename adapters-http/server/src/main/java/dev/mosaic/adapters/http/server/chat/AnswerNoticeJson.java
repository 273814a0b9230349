package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.AnswerNotice;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader of an answer should know.
 *
 * @param code a code of a check where a model failed; {@code stream_broke}, {@code budget_used_up},
 *     {@code share_ended}, {@code chosen_model_gone} or {@code secret_removed}
 * @param model which model it is about, as provider/model; null if none
 * @param hint what to do next; null where there is nothing to do
 */
@Serdeable
public record AnswerNoticeJson(
    String code, @Nullable String model, String message, @Nullable String hint) {

  static AnswerNoticeJson of(AnswerNotice notice) {
    return new AnswerNoticeJson(notice.code(), notice.model(), notice.message(), notice.hint());
  }
}
