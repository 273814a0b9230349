package dev.mosaic.application.chat;

import dev.mosaic.application.llm.AnswerNotebook;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.llm.TokenUsage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens at the vendors while an answer is made, noted from other threads than its own. */
final class TurnNotes implements AnswerNotebook.Page {
  // As much as the gateway itself shows of an answer under way (measured).
  private static final int MOST_AHEAD = 500_000;

  private AnswerNotes notes = AnswerNotes.NONE;
  private AnswerNotes told = AnswerNotes.NONE;
  private @Nullable AnswerNotice trouble;
  private final StringBuilder words = new StringBuilder();
  private int calls;

  /**
   * What a model has said that the gateway does not show yet.
   *
   * @param call which of the turn's calls to models, counted from one
   */
  record Ahead(int call, String words) {}

  @Override
  public synchronized void answeredBy(String model) {
    notes = notes.answeredBy(model);
    trouble = null;
    words.setLength(0);
    calls++;
  }

  @Override
  public synchronized void says(String more) {
    words.append(more, 0, Math.min(more.length(), MOST_AHEAD - words.length()));
  }

  synchronized Ahead ahead() {
    return new Ahead(calls, words.toString());
  }

  @Override
  public synchronized void notice(AnswerNotice notice) {
    notes = notes.and(notice);
  }

  @Override
  public synchronized void spent(TokenUsage tokens) {
    notes = notes.spending(tokens);
  }

  @Override
  public synchronized void failed(AnswerNotice failure) {
    notes = notes.and(failure);
    trouble = failure;
  }

  synchronized AnswerNotes all() {
    return notes;
  }

  /** The notes if they changed since they were last asked for. */
  synchronized Optional<AnswerNotes> news() {
    if (notes.equals(told)) {
      return Optional.empty();
    }
    told = notes;
    return Optional.of(notes);
  }

  /** Why no model answers; empty if one does, or none was asked. */
  synchronized Optional<TurnFault> trouble() {
    return Optional.ofNullable(trouble).map(TurnNotes::fault);
  }

  private static TurnFault fault(AnswerNotice failure) {
    String hint = failure.hint() == null ? "" : " " + failure.hint();
    return new TurnFault(failure.code(), failure.message() + hint);
  }
}
