package dev.mosaic.adapters.http.protocol.anthropic;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.ErrorText;
import dev.mosaic.adapters.http.protocol.shape.Ids;
import dev.mosaic.adapters.http.protocol.shape.ModelCall;
import dev.mosaic.adapters.http.protocol.shape.Opening;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.shape.Sample;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages. */
public final class AnthropicProtocol extends Protocol {
  private static final String VERSION = "/v1";
  private static final String VERSION_HEADER = "anthropic-version";
  private static final String VERSION_OF_PROTOCOL = "2023-06-01";
  private static final JsonNode CACHED = object("type", "ephemeral");

  public AnthropicProtocol() {
    super(ApiType.ANTHROPIC_MESSAGES);
  }

  @Override
  public String base(String address) {
    return address.endsWith(VERSION)
        ? address.substring(0, address.length() - VERSION.length())
        : address;
  }

  @Override
  public String path(ModelCall call) {
    return VERSION + "/messages";
  }

  @Override
  public String modelsPath() {
    return VERSION + "/models?limit=1000";
  }

  @Override
  public Map<String, String> headers(@Nullable SecretText key) {
    return key == null || key.isBlank()
        ? Map.of(VERSION_HEADER, VERSION_OF_PROTOCOL)
        : Map.of(VERSION_HEADER, VERSION_OF_PROTOCOL, "x-api-key", key.reveal().strip());
  }

  @Override
  protected JsonNode questionFor(String model, String instruction, String text, int longest) {
    return object(
        "model",
        model,
        "messages",
        List.of(Sample.said("user", text)),
        "max_tokens",
        longest,
        "system",
        instruction);
  }

  @Override
  public String words(JsonNode answer) {
    return Trees.items(Trees.at(answer, "content"))
        .filter(block -> Trees.text(block, "type").equals("text"))
        .map(block -> Trees.text(block, "text"))
        .collect(Collectors.joining());
  }

  @Override
  protected JsonNode sampleFor(String model, int longest) {
    return object(
        "model",
        model,
        "messages",
        List.of(Sample.said("user", Sample.QUESTION)),
        "max_tokens",
        longest,
        "stream",
        true,
        "system",
        List.of(object("type", "text", "text", Sample.SYSTEM, "cache_control", CACHED)),
        "tools",
        List.of(
            object(
                "name",
                Sample.TOOL,
                "description",
                Sample.PURPOSE,
                "input_schema",
                Sample.arguments(),
                "cache_control",
                CACHED)));
  }

  @Override
  public String pathHint() {
    return "Give the address without /v1 at its end; it is added for this protocol.";
  }

  @Override
  public Reading reading(String model, Tally tally) {
    return new AnthropicReading(tally);
  }

  @Override
  protected Opening opening(ModelCall call, Instant now) {
    JsonNode start = object("type", "message_start", "message", message(call, List.of(), null));
    Reading reading = reading(call.model(), new Tally(0));
    reading.take(start);
    return new Opening(reading, framing().event("message_start", Trees.write(start)));
  }

  @Override
  protected JsonNode whole(ModelCall call, String words, Instant now) {
    return message(call, List.of(object("type", "text", "text", words)), "end_turn");
  }

  @Override
  protected JsonNode error(int status, ErrorText said) {
    String type =
        switch (status) {
          case 401 -> "authentication_error";
          case 404 -> "not_found_error";
          case 413 -> "request_too_large";
          case 503 -> "overloaded_error";
          default -> status < 500 ? "invalid_request_error" : "api_error";
        };
    return object(
        "type",
        "error",
        "error",
        object("type", said.text("type", type), "message", said.messageWithCode()));
  }

  private static JsonNode message(ModelCall call, List<?> content, @Nullable String stopReason) {
    return object(
        "id",
        Ids.of("msg_"),
        "type",
        "message",
        "role",
        "assistant",
        "model",
        call.model(),
        "content",
        content,
        "stop_reason",
        stopReason,
        "stop_sequence",
        null,
        "usage",
        object("input_tokens", 0, "output_tokens", 0));
  }
}
