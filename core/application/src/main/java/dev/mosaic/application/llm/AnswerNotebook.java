package dev.mosaic.application.llm;

import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.user.UserId;

/**
 * Where what happens between an agent and its vendors is noted for the person who waits for the
 * answer. A call that belongs to no answer under way is noted nowhere.
 */
public interface AnswerNotebook {
  /**
   * The notes of the answer a call was made for.
   *
   * @param body the call's body, which shows which of a person's answers it belongs to
   */
  Page pageFor(UserId owner, byte[] body);

  /** The notes of one answer. */
  interface Page {
    /** Notes into nothing. */
    Page BLANK = new Page() {};

    /**
     * A model answers; troubles before are overcome.
     *
     * @param model as provider/model
     */
    default void answeredBy(String model) {}

    /**
     * A model says this, and the agent's gateway will show it only once the model is done.
     *
     * @param words what follows those before, of the call that {@link #answeredBy} told of last
     */
    default void says(String words) {}

    /** Something its reader should know. */
    default void notice(AnswerNotice notice) {}

    /** A call to a model is over, and this is what it cost. Once a call. */
    default void spent(TokenUsage tokens) {}

    /** A model failed. If no other answers, this is what its reader must hear. */
    default void failed(AnswerNotice trouble) {}
  }
}
