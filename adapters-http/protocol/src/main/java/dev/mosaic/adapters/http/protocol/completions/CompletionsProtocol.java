package dev.mosaic.adapters.http.protocol.completions;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.JsonText;
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
import dev.mosaic.domain.provider.ApiType;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** OpenAI's chat completions. */
public final class CompletionsProtocol extends Protocol {
  public CompletionsProtocol() {
    super(ApiType.OPENAI_COMPLETIONS);
  }

  @Override
  public String path(ModelCall call) {
    return "/chat/completions";
  }

  @Override
  public String modelsPath() {
    return "/models";
  }

  @Override
  public boolean isImitated() {
    return true;
  }

  @Override
  protected JsonNode questionFor(String model, String instruction, String text, int longest) {
    return object(
        "model",
        model,
        "messages",
        List.of(Sample.said("system", instruction), Sample.said("user", text)),
        "max_completion_tokens",
        longest);
  }

  @Override
  public String words(JsonNode answer) {
    JsonNode choice = JsonText.first(JsonText.member(answer, "choices"));
    JsonNode content = Trees.at(choice, "message", "content");
    // Some vendors answer with a list of parts, and thoughts among them.
    return JsonText.text(content)
        + Trees.items(content)
            .filter(part -> Trees.text(part, "type").equals("text"))
            .map(part -> Trees.text(part, "text"))
            .collect(Collectors.joining());
  }

  @Override
  protected JsonNode sampleFor(String model, int longest) {
    return object(
        "model",
        model,
        "messages",
        List.of(Sample.said("system", Sample.SYSTEM), Sample.said("user", Sample.QUESTION)),
        "stream",
        true,
        "stream_options",
        object("include_usage", true),
        "tools",
        List.of(Sample.function()),
        "tool_choice",
        "auto",
        "max_completion_tokens",
        longest);
  }

  @Override
  public String pathHint() {
    return "Check the end of the address: for many vendors it is /v1.";
  }

  @Override
  public Reading reading(String model, Tally tally) {
    return new CompletionsReading(model, tally);
  }

  /** The first event with text says all that an opening would. */
  @Override
  protected Opening opening(ModelCall call, Instant now) {
    return new Opening(
        new CompletionsReading(
            call.model(), new Tally(0), Ids.of("chatcmpl-"), now.getEpochSecond()),
        "");
  }

  @Override
  protected JsonNode whole(ModelCall call, String words, Instant now) {
    JsonNode message = Sample.said("assistant", words);
    return object(
        "id",
        Ids.of("chatcmpl-"),
        "object",
        "chat.completion",
        "created",
        now.getEpochSecond(),
        "model",
        call.model(),
        "choices",
        List.of(object("index", 0, "message", message, "finish_reason", "stop")),
        "usage",
        object("prompt_tokens", 0, "completion_tokens", 0, "total_tokens", 0));
  }

  @Override
  protected JsonNode error(int status, ErrorText said) {
    return OpenAiErrors.error(status, said);
  }
}
