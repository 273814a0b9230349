package dev.mosaic.adapters.http.openclaw;

import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/** How one of OpenAI's interfaces spells an answer. Serves one answer, its pieces in order. */
interface AnswerForm {
  /** What an event adds to the text of the history; empty for nothing. */
  String textIn(@Nullable JsonNode event);

  /** The text of an answer that came in one piece. */
  String textInWhole(@Nullable JsonNode answer);

  /** Whether this event says that the answer is whole. */
  boolean isEnd(@Nullable JsonNode event);

  /** The error in an event; null if none. */
  @Nullable JsonNode errorIn(@Nullable JsonNode event);
}
