package dev.mosaic.adapters.http.client.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.adapters.http.protocol.splice.Members;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.ports.llm.VendorAnswer;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * An answer of vectors in OpenAI's form. It is read token by token, since there may be millions of
 * numbers in it, and stays byte for byte but for the model's name and the account's key.
 */
final class VectorsReading {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String MODEL = "model";
  private static final int OPEN = 1;
  private static final long UNTOLD = -1;

  private final byte[] body;
  private final KeyCutter keys;
  private final Members members;
  private int open;
  private int modelFrom = -1;
  private int modelUntil = -1;
  private long promptTokens = UNTOLD;
  private long totalTokens = UNTOLD;
  private boolean vectors;

  private VectorsReading(byte[] body, KeyCutter keys) {
    this.body = body;
    this.keys = keys;
    this.members = new Members(body);
  }

  /** Empty if it is no such answer. */
  static Optional<VectorsReading> of(byte[] body, KeyCutter keys) {
    VectorsReading reading = new VectorsReading(body, keys);
    try (JsonParser parser = FACTORY.createParser(body)) {
      return reading.read(parser) ? Optional.of(reading) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /**
   * The answer.
   *
   * @param model what it is to call the model
   * @param askedBytes of what was sent, the basis of a guess where the vendor does not report what
   *     it read
   */
  VendorAnswer answer(String model, long askedBytes, ModelFacts facts) {
    byte[] name = JsonText.write(JsonNode.createStringNode(model));
    if (modelFrom < 0) {
      members.add(MODEL, name);
    } else {
      members.replace(modelFrom, modelUntil, name);
    }
    Tally tally = new Tally(askedBytes);
    long read = promptTokens == UNTOLD ? totalTokens : promptTokens;
    if (read != UNTOLD) {
      tally.tellInput(read, 0, 0);
    }
    tally.tellOutput(0);
    return WholeAnswer.ofJson(members.written(open), tally.usage(), facts);
  }

  private boolean read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT || start(parser) < 0) {
      return false;
    }
    open = start(parser) + OPEN;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int from = start(parser);
      clean(parser);
      JsonToken token = parser.nextToken();
      vectors |= name.equals("data") && token == JsonToken.START_ARRAY;
      value(parser, name);
      members.keep(name, from, end(parser));
    }
    return vectors && parser.nextToken() == null;
  }

  private void value(JsonParser parser, String name) throws IOException {
    if (name.equals(MODEL) && modelFrom < 0 && parser.currentToken().isScalarValue()) {
      modelFrom = start(parser);
      modelUntil = end(parser);
      return;
    }
    int depth = parser.currentToken().isStructStart() ? 1 : 0;
    clean(parser);
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new IOException("ends too early");
      }
      clean(parser);
      if (depth == 1 && name.equals("usage") && token.isNumeric()) {
        note(parser);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  private void note(JsonParser parser) throws IOException {
    long told = (long) Math.max(0, parser.getDoubleValue());
    if ("prompt_tokens".equals(parser.currentName())) {
      promptTokens = told;
    } else if ("total_tokens".equals(parser.currentName())) {
      totalTokens = told;
    }
  }

  private void clean(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_STRING && token != JsonToken.FIELD_NAME) {
      return;
    }
    int from = start(parser);
    String text = parser.getText();
    String clean = keys.cut(text);
    if (!clean.equals(text)) {
      int until = token == JsonToken.FIELD_NAME ? nameEnd(from) : end(parser);
      members.replace(from, until, JsonText.write(JsonNode.createStringNode(clean)));
    }
  }

  /** The parser has read past a name once it returns it. */
  private int nameEnd(int from) {
    int at = from + 1;
    while (body[at] != '"') {
      at += body[at] == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static int start(JsonParser parser) {
    return Math.toIntExact(parser.currentTokenLocation().getByteOffset());
  }

  private static int end(JsonParser parser) throws IOException {
    parser.finishToken();
    return Math.toIntExact(parser.currentLocation().getByteOffset());
  }
}
