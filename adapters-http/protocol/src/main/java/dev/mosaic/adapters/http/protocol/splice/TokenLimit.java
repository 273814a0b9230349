package dev.mosaic.adapters.http.protocol.splice;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.domain.provider.TokenField;
import io.micronaut.json.tree.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The member of a request that says how long an answer may become. */
public final class TokenLimit {
  private static final Set<String> OF_COMPLETIONS =
      Set.of(TokenField.MAX_TOKENS.label(), TokenField.MAX_COMPLETION_TOKENS.label());
  private static final String OF_RESPONSES = "max_output_tokens";

  private TokenLimit() {}

  public static boolean isOne(String name) {
    return OF_COMPLETIONS.contains(name) || name.equals(OF_RESPONSES);
  }

  /** Whether it is a limit inside another member, as Google and Ollama have it. */
  static boolean isNested(String member, String name) {
    return (member.equals("generationConfig") && name.equals("maxOutputTokens"))
        || (member.equals("options") && name.equals("num_predict"));
  }

  /**
   * The name by which a member is sent to a vendor; null if it is not sent.
   *
   * @param wanted null for the name it has
   */
  static @Nullable String nameFor(String name, Protocol protocol, @Nullable TokenField wanted) {
    if (!protocol.isImitated() || wanted == null || !OF_COMPLETIONS.contains(name)) {
      return name;
    }
    return wanted == TokenField.NONE ? null : wanted.label();
  }

  /** The number there; 0 if it is none to count with. */
  static int read(byte[] value) {
    return JsonText.read(value)
        .filter(JsonNode::isNumber)
        .map(number -> (int) Math.clamp(number.getDoubleValue(), 0, Integer.MAX_VALUE))
        .orElse(0);
  }
}
