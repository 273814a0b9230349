package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Something its reader should know about an answer.
 *
 * @param code stable snake_case code: one of the codes of a probe, of a {@link TurnFault} about the
 *     request, `stream_broke`, `budget_used_up`, `share_ended`, `events_left_out`,
 *     `chosen_model_gone` or `secret_removed`
 * @param model which model it is about, as provider/model; null if none
 * @param message what happened, one plain sentence
 * @param hint what to do next, one plain sentence; null where there is nothing to do
 */
public record AnswerNotice(
    String code, @Nullable String model, String message, @Nullable String hint) {
  public AnswerNotice {
    model = ShownText.toldOrNull(model);
    message = ShownText.told(message);
    hint = ShownText.toldOrNull(hint);
  }
}
