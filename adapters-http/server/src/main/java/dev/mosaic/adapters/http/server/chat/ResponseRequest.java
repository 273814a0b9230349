package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.chat.ProgramMessage;
import dev.mosaic.ports.agent.TurnRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a response as a client sent it, and what the gateway gets of it: its own model
 * name, the members it knows, and of a conversation it remembers only what is new. The gateway is
 * asked for a stream in any case: only then does it hear at once that nobody listens any more.
 */
final class ResponseRequest implements ProgramMessage {
  private static final List<String> PASSED_ON =
      List.of("instructions", "tool_choice", "temperature", "top_p", "max_output_tokens");
  private static final List<String> OF_TOOLS =
      List.of("type", "name", "description", "parameters", "strict");

  private final Members members;
  private final Transcript input;
  private final JsonMapper mapper;

  private ResponseRequest(Members members, Transcript input, JsonMapper mapper) {
    this.members = members;
    this.input = input;
    this.mapper = mapper;
  }

  static ChatCall parse(JsonNode body, JsonMapper mapper) {
    Members members = Members.ofBody(body);
    ResponseInput input = ResponseInput.parse(members);
    ResponseParameters.check(members);
    boolean kept = members.flag("store", true);
    AnswerId after = input.after();
    if (after != null && !kept) {
      throw Problem.invalid(
          "store",
          "not_served",
          "What goes on with a response is kept with it. Send the whole conversation as `input`,"
              + " or leave out `store`.");
    }
    return new ChatCall(
        new ResponseRequest(members, input.transcript(), mapper),
        members.flag("stream", false),
        kept,
        null,
        after);
  }

  /** What an answer repeats of its request; null if the request does not have it. */
  @Nullable JsonNode asked(String name) {
    return members.get(name);
  }

  @Override
  public TurnRequest.Form form() {
    return TurnRequest.Form.RESPONSE;
  }

  @Override
  public String text() {
    return input.text();
  }

  @Override
  public byte[] opening() {
    return body(input.all());
  }

  @Override
  public byte[] following() {
    return body(input.fresh());
  }

  private byte[] body(List<JsonNode> said) {
    Map<String, JsonNode> body = new LinkedHashMap<>();
    body.put("model", JsonNode.createStringNode(ChatRequest.GATEWAY_MODEL));
    body.put("stream", JsonNode.createBooleanNode(true));
    for (String name : PASSED_ON) {
      members.find(name).ifPresent(value -> body.put(name, value));
    }
    members
        .find("tools")
        .map(tools -> Members.items("tools", tools).stream().map(ResponseRequest::tool).toList())
        .ifPresent(tools -> body.put("tools", JsonNode.createArrayNode(tools)));
    body.put("input", JsonNode.createArrayNode(said));
    try {
      return mapper.writeValueAsBytes(JsonNode.createObjectNode(body));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonNode tool(JsonNode given) {
    Members tool = Members.of("tools", given);
    Map<String, JsonNode> known = new LinkedHashMap<>();
    for (String name : OF_TOOLS) {
      tool.find(name).ifPresent(value -> known.put(name, value));
    }
    return JsonNode.createObjectNode(known);
  }
}
