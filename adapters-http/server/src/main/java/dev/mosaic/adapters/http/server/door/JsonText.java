package dev.mosaic.adapters.http.server.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;

/** Reads one JSON value and nothing besides, with every member at most once. */
final class JsonText {
  // Far more than anything sensible has. What is passed on to agents has to be written again, which
  // Micronaut's encoder does up to some sixty levels.
  private static final int DEEPEST = 50;

  // What is looked for is at the top; the rest of a path this long helps nobody.
  private static final int LONGEST_PATH = 6;

  private static final JsonFactory READING =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  // The size of the body is the limit of a text in it.
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonText() {}

  /**
   * @throws dev.mosaic.adapters.http.server.problem.Problem that says what is wrong with it
   */
  static JsonNode read(InputStream in) {
    FieldErrors errors = new FieldErrors();
    try (JsonParser parser = READING.createParser(in)) {
      JsonNode tree = tree(parser, errors);
      if (parser.nextToken() != null) {
        errors.malformed("Something follows the JSON value.");
      }
      errors.throwIfAny();
      return tree;
    } catch (IOException noJson) {
      errors.malformed("The body is not valid JSON.");
      errors.throwIfAny();
      throw new AssertionError(noJson);
    }
  }

  private static JsonNode tree(JsonParser parser, FieldErrors errors) throws IOException {
    try {
      return parser.nextToken() == null
          ? JsonNode.nullNode()
          : JsonNodeTreeCodec.getInstance().readTree(parser);
    } catch (StreamConstraintsException beyond) {
      if (depthOf(parser) <= DEEPEST) {
        throw beyond;
      }
      String path = spelled(parser.getParsingContext().pathAsPointer());
      // Every body is an object; of what is none, the body itself is named.
      errors.tooDeep(path.startsWith("[") ? "" : path, DEEPEST);
      errors.throwIfAny();
      throw beyond;
    } catch (JsonParseException broken) {
      if (!isRepetition(broken)) {
        throw broken;
      }
      errors.repeated(spelled(parser.getParsingContext().pathAsPointer()));
      errors.throwIfAny();
      throw broken;
    }
  }

  private static int depthOf(JsonParser parser) {
    return parser.getParsingContext().getNestingDepth();
  }

  // Jackson names this kind in its message only.
  private static boolean isRepetition(JsonParseException broken) {
    return String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate field");
  }

  /** As clients spell it: {@code models[0].id}. */
  private static String spelled(JsonPointer pointer) {
    StringBuilder path = new StringBuilder();
    int steps = 0;
    for (JsonPointer step = pointer; step != null && !step.matches(); step = step.tail()) {
      if (steps++ == LONGEST_PATH) {
        break;
      }
      if (step.mayMatchElement() && step.getMatchingIndex() >= 0) {
        path.append('[').append(step.getMatchingIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".")
            .append(PlainText.tellable(step.getMatchingProperty()));
      }
    }
    return path.toString();
  }
}
