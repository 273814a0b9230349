package dev.mosaic.domain.chat;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.user.ShownText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about.
 *
 * @param model which model answered last, as provider/model; null while none has, or unknown
 * @param notices in the order they happened, none twice
 * @param tokens of all calls to models that were made for it and are over; null while none is
 * @param took from the question to the end; null while it is under way, or unknown
 */
public record AnswerNotes(
    @Nullable String model,
    List<AnswerNotice> notices,
    @Nullable TokenUsage tokens,
    @Nullable Duration took) {
  public static final AnswerNotes NONE = new AnswerNotes(null, List.of());

  public AnswerNotes {
    model = ShownText.toldOrNull(model);
    notices = List.copyOf(notices);
  }

  /** Notes without figures. */
  public AnswerNotes(@Nullable String model, List<AnswerNotice> notices) {
    this(model, notices, null, null);
  }

  public AnswerNotes answeredBy(String answering) {
    return new AnswerNotes(answering, notices, tokens, took);
  }

  public AnswerNotes and(AnswerNotice notice) {
    if (notices.contains(notice)) {
      return this;
    }
    List<AnswerNotice> more = new ArrayList<>(notices);
    more.add(notice);
    return new AnswerNotes(model, more, tokens, took);
  }

  /** With those of another call. */
  public AnswerNotes spending(TokenUsage more) {
    return new AnswerNotes(model, notices, tokens == null ? more : tokens.plus(more), took);
  }

  public AnswerNotes taking(Duration whole) {
    return new AnswerNotes(model, notices, tokens, whole);
  }
}
