package dev.mosaic.adapters.http.protocol.ollama;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.ErrorText;
import dev.mosaic.adapters.http.protocol.shape.ModelCall;
import dev.mosaic.adapters.http.protocol.shape.Opening;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.shape.Sample;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.provider.ApiType;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;

/** Ollama's own protocol. */
public final class OllamaProtocol extends Protocol {
  public OllamaProtocol() {
    super(ApiType.OLLAMA);
  }

  @Override
  public String path(ModelCall call) {
    return "/api/chat";
  }

  @Override
  public String modelsPath() {
    return "/api/tags";
  }

  /** What it serves beside its own protocol stands below a version. */
  @Override
  public String vectorsPath() {
    return "/v1/embeddings";
  }

  @Override
  protected JsonNode questionFor(String model, String instruction, String text, int longest) {
    return object(
        "model",
        model,
        "messages",
        List.of(Sample.said("system", instruction), Sample.said("user", text)),
        "stream",
        false,
        "options",
        object("num_predict", longest));
  }

  @Override
  public String words(JsonNode answer) {
    return Trees.text(answer, "message", "content");
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
        "tools",
        List.of(Sample.function()),
        "options",
        object("num_predict", longest));
  }

  @Override
  public String pathHint() {
    return "Give the address without a path, such as http://ollama.lan:11434; for Ollama's /v1"
        + " choose the OpenAI protocol.";
  }

  @Override
  public Framing framing() {
    return Framing.LINES;
  }

  @Override
  public Reading reading(String model, Tally tally) {
    return new OllamaReading(model, tally);
  }

  @Override
  protected boolean streamsUnlessTold() {
    return true;
  }

  @Override
  protected Opening opening(ModelCall call, Instant now) {
    return new Opening(new OllamaReading(call.model(), new Tally(0), now), "");
  }

  @Override
  protected JsonNode whole(ModelCall call, String words, Instant now) {
    return object(
        "model",
        call.model(),
        "created_at",
        now.toString(),
        "message",
        Sample.said("assistant", words),
        "done",
        true,
        "done_reason",
        "stop",
        "total_duration",
        0,
        "load_duration",
        0,
        "prompt_eval_count",
        0,
        "prompt_eval_duration",
        0,
        "eval_count",
        0,
        "eval_duration",
        0);
  }

  @Override
  protected JsonNode error(int status, ErrorText said) {
    return object("error", said.messageWithCode());
  }
}
