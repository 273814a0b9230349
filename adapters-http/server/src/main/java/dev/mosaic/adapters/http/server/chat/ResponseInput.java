package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conversation in a request for a response.
 *
 * @param after the answer it goes on with; null if none is named
 */
record ResponseInput(Transcript transcript, @Nullable AnswerId after) {
  private static final String INPUT = "input";
  private static final String PREVIOUS = "previous_response_id";

  static ResponseInput parse(Members body) {
    List<ResponseItem> items = new ArrayList<>();
    Transcript transcript =
        Transcript.parse(
            INPUT,
            given(body),
            (path, node) -> {
              ResponseItem item = ResponseItem.parse(path, node);
              items.add(item);
              return item;
            });
    AnswerId named =
        body.text(PREVIOUS)
            .map(id -> AnswerId.find(id).orElseThrow(ResponseInput::notFound))
            .orElse(null);
    return new ResponseInput(transcript, after(items, named));
  }

  /**
   * Items named by id stand in an answer before this call: it goes on with the last of them, unless
   * it says with which.
   */
  private static @Nullable AnswerId after(List<ResponseItem> items, @Nullable AnswerId named) {
    AnswerId last = named;
    for (ResponseItem item : items.reversed()) {
      AnswerId answer = item.answer();
      if (answer == null) {
        continue;
      }
      last = last == null ? answer : last;
      if (!answer.conversation().equals(last.conversation())) {
        throw Problem.invalid(
            item.path() + ".id",
            "unknown_value",
            "This item stands in another conversation. Send the item itself.");
      }
    }
    return last;
  }

  private static List<JsonNode> given(Members body) {
    JsonNode input =
        body.find(INPUT).orElseThrow(() -> Problem.invalid(INPUT, "required", "Say something."));
    if (input.isArray()) {
      return Members.items(INPUT, input);
    }
    if (!input.isString()) {
      throw Members.wrongType(INPUT, "a text, or a list of items");
    }
    if (input.getStringValue().isBlank()) {
      throw Problem.invalid(INPUT, "required", "Say something.");
    }
    return List.of(
        JsonNode.createObjectNode(
            Map.of("role", JsonNode.createStringNode("user"), "content", input)));
  }

  /** No answer of this person's is called so. */
  static Problem notFound() {
    return Problem.invalid(
        PREVIOUS,
        "unknown_value",
        "No answer that your agent kept has this id. Send the whole conversation as `input`.");
  }

  /** The agent remembers a conversation as a whole, and cannot go back in it. */
  static Problem notLast() {
    return Problem.invalid(
        PREVIOUS,
        "not_served",
        "The conversation has gone on since this response, and your agent cannot go back in it. Go"
            + " on with its last response, or send the whole conversation as `input`.");
  }
}
