package dev.mosaic.adapters.http.protocol.responses;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.ErrorText;
import dev.mosaic.adapters.http.protocol.shape.Ids;
import dev.mosaic.adapters.http.protocol.shape.ModelCall;
import dev.mosaic.adapters.http.protocol.shape.OpenAiErrors;
import dev.mosaic.adapters.http.protocol.shape.Opening;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.shape.Sample;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ApiType;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** OpenAI's responses. */
public final class ResponsesProtocol extends Protocol {
  public ResponsesProtocol() {
    super(ApiType.OPENAI_RESPONSES);
  }

  @Override
  public String path(ModelCall call) {
    return "/responses";
  }

  @Override
  public String modelsPath() {
    return "/models";
  }

  @Override
  protected JsonNode questionFor(String model, String instruction, String text, int longest) {
    return object(
        "model",
        model,
        "input",
        List.of(
            object("type", "message", "role", "system", "content", List.of(input(instruction))),
            Sample.said("user", List.of(input(text)))),
        "max_output_tokens",
        longest,
        "store",
        false);
  }

  @Override
  public String words(JsonNode answer) {
    return Trees.items(Trees.at(answer, "output"))
        .filter(item -> Trees.text(item, "type").equals("message"))
        .flatMap(item -> Trees.items(Trees.at(item, "content")))
        .filter(part -> Trees.text(part, "type").equals("output_text"))
        .map(part -> Trees.text(part, "text"))
        .collect(Collectors.joining());
  }

  @Override
  protected JsonNode sampleFor(String model, int longest) {
    return object(
        "model",
        model,
        "input",
        List.of(
            object("type", "message", "role", "system", "content", List.of(input(Sample.SYSTEM))),
            Sample.said("user", List.of(input(Sample.QUESTION)))),
        "stream",
        true,
        "max_output_tokens",
        longest,
        "tools",
        List.of(
            object(
                "type",
                "function",
                "name",
                Sample.TOOL,
                "description",
                Sample.PURPOSE,
                "parameters",
                Sample.arguments())),
        "store",
        false);
  }

  @Override
  public String pathHint() {
    return "Check the end of the address: for many vendors it is /v1. Few vendors speak the"
        + " responses protocol; most speak chat completions.";
  }

  @Override
  public Reading reading(String model, Tally tally) {
    return new ResponsesReading(model, tally);
  }

  @Override
  protected Opening opening(ModelCall call, Instant now) {
    JsonNode response = response(call, now, "in_progress", List.of());
    Reading reading = reading(call.model(), new Tally(0));
    StringBuilder events = new StringBuilder();
    for (String type : List.of("response.created", "response.in_progress")) {
      int number = events.isEmpty() ? 0 : 1;
      JsonNode event = object("type", type, "sequence_number", number, "response", response);
      reading.take(event);
      events.append(framing().event(type, Trees.write(event)));
    }
    return new Opening(reading, events.toString());
  }

  @Override
  protected JsonNode whole(ModelCall call, String words, Instant now) {
    return new ResponsesEnding(
            response(call, now, "completed", List.of()), call.model(), List.of(), -1)
        .whole(words, TokenUsage.NONE);
  }

  @Override
  protected JsonNode error(int status, ErrorText said) {
    return OpenAiErrors.error(status, said);
  }

  private static JsonNode input(String text) {
    return object("type", "input_text", "text", text);
  }

  private static JsonNode response(
      ModelCall call, Instant now, String status, List<JsonNode> output) {
    return object(
        "id",
        Ids.of("resp_"),
        "object",
        "response",
        "created_at",
        now.getEpochSecond(),
        "status",
        status,
        "error",
        null,
        "incomplete_details",
        null,
        "model",
        call.model(),
        "output",
        output);
  }
}
