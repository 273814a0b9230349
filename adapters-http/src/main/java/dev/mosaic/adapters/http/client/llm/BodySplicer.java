package dev.mosaic.adapters.http.client.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorCall;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places in an agent's body where something of Mosaic's goes, and puts it there. */
final class BodySplicer {
  private static final String MODEL = "model";
  private static final String STREAM_OPTIONS = "stream_options";
  private static final String INCLUDE_USAGE = "include_usage";
  // Longer strings without a blank are pictures and the like, not read by the token.
  private static final int LONGEST_WORD = 4_096;
  private static final int LOOKED_AT = 256;

  private final byte[] body;
  private final VendorCall call;
  private final List<Splice> splices = new ArrayList<>();
  private long files;
  private int stringFrom = -1;

  /** Where something else is to stand. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Splice(int from, int until, byte[] instead) {}

  BodySplicer(byte[] body, VendorCall call) {
    this.body = body;
    this.call = call;
  }

  /** Whether it is one JSON object and nothing else. */
  boolean read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT || !isUtf8(parser)) {
      return false;
    }
    int open = start(parser) + 1;
    boolean needsModel = call.api() != ApiType.GOOGLE_GENERATIVE_AI;
    boolean needsUsage = call.stream() && call.api() == ApiType.OPENAI_COMPLETIONS;
    boolean model = !needsModel;
    boolean usage = !needsUsage;
    boolean empty = true;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      empty = false;
      noteFile(start(parser));
      String name = parser.currentName();
      int from = valueStart(parser);
      skip(parser);
      if (name.equals(MODEL) && needsModel) {
        model = true;
        splices.add(new Splice(from, end(parser), modelText()));
      } else if (name.equals(STREAM_OPTIONS) && needsUsage) {
        usage = true;
        int until = end(parser);
        splices.add(new Splice(from, until, withUsage(Arrays.copyOfRange(body, from, until))));
      }
    }
    noteFile(start(parser));
    if (!model) {
      insert(open, MODEL, modelText(), empty && usage);
    }
    if (!usage) {
      insert(open, STREAM_OPTIONS, withUsage(new byte[0]), empty);
    }
    return parser.nextToken() == null;
  }

  /** Other encodings have other offsets, or none. */
  private boolean isUtf8(JsonParser parser) {
    int at = start(parser);
    return at >= 0 && body[at] == '{';
  }

  AgentBody spliced() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + LOOKED_AT);
    int done = 0;
    for (Splice splice : splices.stream().sorted((a, b) -> a.from - b.from).toList()) {
      out.write(body, done, splice.from - done);
      out.writeBytes(splice.instead);
      done = splice.until;
    }
    out.write(body, done, body.length - done);
    return new AgentBody(out.toByteArray(), body.length - files);
  }

  private int valueStart(JsonParser parser) throws IOException {
    noteString(parser, parser.nextToken());
    return start(parser);
  }

  /** To the end of a value, without making a string of any text in it. */
  private void skip(JsonParser parser) throws IOException {
    int depth = parser.currentToken().isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new IOException("ends too early");
      }
      noteFile(start(parser));
      noteString(parser, token);
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  private void noteString(JsonParser parser, @Nullable JsonToken token) {
    stringFrom = token == JsonToken.VALUE_STRING ? start(parser) : -1;
  }

  /** The next token tells how long a string was. */
  private void noteFile(int nextTokenFrom) {
    int length = nextTokenFrom - stringFrom;
    if (stringFrom >= 0 && length > LONGEST_WORD && isFile()) {
      files += length;
    }
    stringFrom = -1;
  }

  private boolean isFile() {
    for (int i = stringFrom; i < stringFrom + LOOKED_AT; i++) {
      if (body[i] == ' ' || body[i] == '\\') {
        return false;
      }
    }
    return true;
  }

  private void insert(int at, String name, byte[] value, boolean only) {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    member.writeBytes(("\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
    member.writeBytes(value);
    if (!only) {
      member.write(',');
    }
    splices.add(new Splice(at, at, member.toByteArray()));
  }

  private byte[] modelText() {
    return JsonText.write(JsonNode.createStringNode(call.model()));
  }

  /** Vendors tell what a stream cost only when asked. */
  private static byte[] withUsage(byte[] given) {
    Map<String, JsonNode> options = new LinkedHashMap<>();
    JsonText.read(given)
        .filter(JsonNode::isObject)
        .ifPresent(node -> node.entries().forEach(e -> options.put(e.getKey(), e.getValue())));
    options.put(INCLUDE_USAGE, JsonNode.createBooleanNode(true));
    return JsonText.write(JsonNode.createObjectNode(options));
  }

  private static int start(JsonParser parser) {
    return Math.toIntExact(parser.currentTokenLocation().getByteOffset());
  }

  private static int end(JsonParser parser) throws IOException {
    parser.finishToken();
    return Math.toIntExact(parser.currentLocation().getByteOffset());
  }
}
