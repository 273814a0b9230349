package dev.mosaic.adapters.http.client.llm;

import static dev.mosaic.adapters.http.client.llm.Trees.object;

import dev.mosaic.adapters.http.protocol.JsonText;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.ShownText;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's refusal in its protocol's shape, made anew of the few things an agent needs of it.
 * Vendors quote what they were sent, so the key is taken out.
 */
final class RefusalBody {
  private static final int LONGEST = 16_384;
  private static final String MARKER = "[redacted]";

  private RefusalBody() {}

  /**
   * @param vendors what the vendor said; may be anything
   */
  static byte[] of(ApiType api, int status, byte[] vendors, @Nullable SecretText key) {
    JsonNode top = JsonText.read(vendors).orElse(null);
    JsonNode body = top != null && top.isArray() ? JsonText.first(top) : top;
    Said said = new Said(errorIn(body), key);
    String message = said.text("message", said.itself(plain(status)));
    return JsonText.write(
        switch (api) {
          case OPENAI_COMPLETIONS, OPENAI_RESPONSES ->
              object(
                  "error",
                  object(
                      "message",
                      message,
                      "type",
                      said.text("type", "invalid_request_error"),
                      "param",
                      said.orNull("param"),
                      "code",
                      said.orNull("code")));
          case ANTHROPIC_MESSAGES ->
              object(
                  "type",
                  "error",
                  "error",
                  object("type", said.text("type", "invalid_request_error"), "message", message));
          case OLLAMA -> object("error", message);
          case GOOGLE_GENERATIVE_AI ->
              object(
                  "error",
                  object(
                      "code",
                      status,
                      "message",
                      message,
                      "status",
                      said.text("status", "INVALID_ARGUMENT")));
        });
  }

  private static @Nullable JsonNode errorIn(@Nullable JsonNode body) {
    JsonNode error = Trees.at(body, "error");
    JsonNode ofResponse = Trees.at(body, "response", "error");
    return error != null ? error : ofResponse != null ? ofResponse : body;
  }

  private static String plain(int status) {
    return "The vendor refused the request (status " + status + ").";
  }

  private record Said(@Nullable JsonNode error, @Nullable SecretText key) {
    String text(String name, String otherwise) {
      String text = clean(Trees.text(error, name));
      return text.isEmpty() ? otherwise : text;
    }

    @Nullable String orNull(String name) {
      String text = text(name, "");
      return text.isEmpty() ? null : text;
    }

    /** Some errors are nothing but their message. */
    String itself(String otherwise) {
      String text = clean(JsonText.text(error));
      return text.isEmpty() ? otherwise : text;
    }

    private String clean(String text) {
      String secret = key == null ? "" : key.reveal().strip();
      // First the key, then the length: half a key must not be left at the end.
      String without = secret.isEmpty() ? text : text.replace(secret, MARKER);
      return ShownText.cleaned(without, LONGEST);
    }
  }
}
