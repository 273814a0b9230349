package dev.mosaic.adapters.http.protocol.google;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.CallMembers;
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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Google's generative language API, which has the model in the address. */
public final class GoogleProtocol extends Protocol {
  private static final String MODELS = "models/";
  private static final Pattern PATH =
      Pattern.compile(MODELS + "([^:]{1,512}):(generateContent|streamGenerateContent)");

  public GoogleProtocol() {
    super(ApiType.GOOGLE_GENERATIVE_AI);
  }

  @Override
  public String path(ModelCall call) {
    return "/"
        + MODELS
        + segments(call.model())
        + (call.stream() ? ":streamGenerateContent?alt=sse" : ":generateContent");
  }

  @Override
  public String modelsPath() {
    return "/models?pageSize=1000";
  }

  @Override
  public Map<String, String> headers(@Nullable SecretText key) {
    return key == null || key.isBlank() ? Map.of() : Map.of("x-goog-api-key", key.reveal().strip());
  }

  @Override
  public boolean namesModelInBody() {
    return false;
  }

  @Override
  protected JsonNode questionFor(String model, String instruction, String text, int longest) {
    return object(
        "contents",
        List.of(object("role", "user", "parts", List.of(object("text", text)))),
        "systemInstruction",
        object("parts", List.of(object("text", instruction))),
        "generationConfig",
        object("maxOutputTokens", longest));
  }

  @Override
  public String words(JsonNode answer) {
    JsonNode candidate = JsonText.first(JsonText.member(answer, "candidates"));
    return Trees.items(Trees.at(candidate, "content", "parts"))
        .filter(part -> !GoogleReading.isThought(part))
        .map(part -> Trees.text(part, "text"))
        .collect(Collectors.joining());
  }

  @Override
  protected JsonNode sampleFor(String model, int longest) {
    return object(
        "contents",
        List.of(object("role", "user", "parts", List.of(object("text", Sample.QUESTION)))),
        "systemInstruction",
        object("parts", List.of(object("text", Sample.SYSTEM))),
        "generationConfig",
        object("maxOutputTokens", longest),
        "tools",
        List.of(
            object(
                "functionDeclarations",
                List.of(
                    object(
                        "name",
                        Sample.TOOL,
                        "description",
                        Sample.PURPOSE,
                        "parametersJsonSchema",
                        Sample.arguments())))));
  }

  @Override
  public String pathHint() {
    return "Check the end of the address: for Google's own protocol it is /v1beta.";
  }

  @Override
  public Reading reading(String model, Tally tally) {
    return new GoogleReading(tally);
  }

  @Override
  public boolean isAt(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public Optional<ModelCall> read(String path, byte[] body) {
    Matcher parts = PATH.matcher(path);
    return parts.matches()
        ? CallMembers.of(body)
            .map(
                anything ->
                    new ModelCall(
                        URI.create("/" + parts.group(1)).getPath().substring(1),
                        parts.group(2).startsWith("stream")))
        : Optional.empty();
  }

  @Override
  protected Opening opening(ModelCall call, Instant now) {
    GoogleReading reading = new GoogleReading(new Tally(0));
    reading.take(object("responseId", Ids.of(""), "modelVersion", call.model()));
    return new Opening(reading, "");
  }

  @Override
  protected JsonNode whole(ModelCall call, String words, Instant now) {
    GoogleReading reading = new GoogleReading(new Tally(0));
    reading.take(object("responseId", Ids.of(""), "modelVersion", call.model()));
    return reading.last(words);
  }

  @Override
  protected JsonNode error(int status, ErrorText said) {
    String word =
        switch (status) {
          case 401 -> "UNAUTHENTICATED";
          case 404 -> "NOT_FOUND";
          case 429 -> "RESOURCE_EXHAUSTED";
          case 503 -> "UNAVAILABLE";
          default -> status < 500 ? "INVALID_ARGUMENT" : "INTERNAL";
        };
    return object(
        "error",
        object(
            "code",
            status,
            "message",
            said.messageWithCode(),
            "status",
            said.text("status", word)));
  }

  private static String segments(String model) {
    String id = model.startsWith(MODELS) ? model.substring(MODELS.length()) : model;
    return Arrays.stream(id.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .map(part -> part.matches("\\.+") ? part.replace(".", "%2E") : part)
        .collect(Collectors.joining("/"));
  }
}
