package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.ShownText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about.
 *
 * @param model which model answered last, as provider/model; null while none has, or unknown
 * @param notices in the order they happened, none twice
 */
public record AnswerNotes(@Nullable String model, List<AnswerNotice> notices) {
  public static final AnswerNotes NONE = new AnswerNotes(null, List.of());

  public AnswerNotes {
    model = ShownText.toldOrNull(model);
    notices = List.copyOf(notices);
  }

  public AnswerNotes answeredBy(String answering) {
    return new AnswerNotes(answering, notices);
  }

  public AnswerNotes and(AnswerNotice notice) {
    if (notices.contains(notice)) {
      return this;
    }
    List<AnswerNotice> more = new ArrayList<>(notices);
    more.add(notice);
    return new AnswerNotes(model, more);
  }
}
