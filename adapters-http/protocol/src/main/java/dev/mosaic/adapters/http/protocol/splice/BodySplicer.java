package dev.mosaic.adapters.http.protocol.splice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.ports.llm.VendorCall;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places in an agent's body where something of Mosaic's goes, and puts it there. */
final class BodySplicer {
  private static final String MODEL = "model";
  private static final String STREAM_OPTIONS = "stream_options";
  private static final String INCLUDE_USAGE = "include_usage";
  private static final String DEVELOPER = "developer";
  private static final Set<String> MESSAGES = Set.of("messages", "input");
  // A message is an object in a list.
  private static final int MESSAGE = 2;
  // Longer strings without a blank are pictures and the like, not read by the token.
  private static final int LONGEST_WORD = 4_096;
  private static final int LOOKED_AT = 256;

  private final Protocol protocol;
  private final VendorCall call;
  private final ModelFacts facts;
  private final byte[] body;
  private final Members members;
  private long files;
  private int stringFrom = -1;
  private int open;
  private int longest;
  private boolean developer;

  BodySplicer(byte[] body, Protocol protocol, VendorCall call, ModelFacts facts) {
    this.body = body;
    this.protocol = protocol;
    this.call = call;
    this.facts = facts;
    this.members = new Members(body);
  }

  /** Whether it is one JSON object and nothing else. */
  boolean read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT || !isUtf8(parser)) {
      return false;
    }
    open = start(parser) + 1;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int nameFrom = start(parser);
      noteFile(nameFrom);
      String name = parser.currentName();
      int from = valueStart(parser);
      skip(parser, name);
      take(new Member(name, nameFrom, from, end(parser)));
    }
    noteFile(start(parser));
    if (protocol.namesModelInBody() && !members.names().contains(MODEL)) {
      members.add(MODEL, modelText());
    }
    if (needsUsage() && !members.names().contains(STREAM_OPTIONS)) {
      members.add(STREAM_OPTIONS, withUsage(new byte[0]));
    }
    return parser.nextToken() == null;
  }

  private record Member(String name, int nameFrom, int from, int until) {}

  private void take(Member member) {
    String sent = TokenLimit.nameFor(member.name, protocol, facts.tokenField());
    if (sent == null
        || facts.refusedFields().contains(sent)
        || (TokenLimit.isOne(sent) && members.names().contains(sent))) {
      members.drop();
      return;
    }
    members.keep(sent, member.nameFrom, member.until);
    if (!sent.equals(member.name)) {
      int nameUntil = member.nameFrom + Members.quoted(member.name).length;
      members.replace(member.nameFrom, nameUntil, Members.quoted(sent));
    }
    if (sent.equals(MODEL) && protocol.namesModelInBody()) {
      members.replace(member.from, member.until, modelText());
    } else if (sent.equals(STREAM_OPTIONS) && needsUsage()) {
      members.replace(member.from, member.until, withUsage(valueOf(member)));
    } else if (TokenLimit.isOne(sent)) {
      takeLimit(member.from, member.until);
    }
  }

  private void takeLimit(int from, int until) {
    longest = TokenLimit.read(Arrays.copyOfRange(body, from, until));
    Integer most = facts.maxTokens();
    if (most != null && longest > most) {
      longest = most;
      members.replace(from, until, String.valueOf(most).getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] valueOf(Member member) {
    return Arrays.copyOfRange(body, member.from, member.until);
  }

  private boolean needsUsage() {
    return call.stream()
        && protocol.isImitated()
        && !facts.refusedFields().contains(STREAM_OPTIONS);
  }

  /** Other encodings have other offsets, or none. */
  private boolean isUtf8(JsonParser parser) {
    int at = start(parser);
    return at >= 0 && body[at] == '{';
  }

  AgentBody spliced() {
    return new AgentBody(
        members.written(open), body.length - files, members.names(), longest, developer);
  }

  private int valueStart(JsonParser parser) throws IOException {
    noteString(parser, parser.nextToken());
    return start(parser);
  }

  /** To the end of a value, without making a string of any text in it. */
  private void skip(JsonParser parser, String member) throws IOException {
    int depth = parser.currentToken().isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new IOException("ends too early");
      }
      noteFile(start(parser));
      noteString(parser, token);
      if (depth == MESSAGE && token == JsonToken.VALUE_STRING && MESSAGES.contains(member)) {
        noteRole(parser);
      } else if (depth == 1 && token == JsonToken.VALUE_NUMBER_INT) {
        noteLimit(parser, member);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  private void noteLimit(JsonParser parser, String member) throws IOException {
    int from = start(parser);
    if (TokenLimit.isNested(member, String.valueOf(parser.currentName()))) {
      takeLimit(from, end(parser));
    }
  }

  private void noteRole(JsonParser parser) throws IOException {
    int from = start(parser);
    if ("role".equals(parser.currentName()) && parser.getText().equals(DEVELOPER)) {
      developer |= !facts.developerRoleRefused();
      if (facts.developerRoleRefused()) {
        members.replace(from, end(parser), Members.quoted("system"));
      }
    }
  }

  private void noteString(JsonParser parser, @Nullable JsonToken token) {
    stringFrom = token == JsonToken.VALUE_STRING ? start(parser) : -1;
  }

  /** The next token shows how long a string was. */
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

  private byte[] modelText() {
    return JsonText.write(JsonNode.createStringNode(call.model()));
  }

  /** Vendors report what a stream cost only on request. */
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
