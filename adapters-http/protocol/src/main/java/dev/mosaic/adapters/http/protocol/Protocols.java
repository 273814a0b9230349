package dev.mosaic.adapters.http.protocol;

import dev.mosaic.adapters.http.protocol.anthropic.AnthropicProtocol;
import dev.mosaic.adapters.http.protocol.completions.CompletionsProtocol;
import dev.mosaic.adapters.http.protocol.google.GoogleProtocol;
import dev.mosaic.adapters.http.protocol.ollama.OllamaProtocol;
import dev.mosaic.adapters.http.protocol.responses.ResponsesProtocol;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.domain.provider.ApiType;
import java.util.Arrays;
import java.util.Optional;

/** All protocols there are. */
public final class Protocols {
  private static final Protocol COMPLETIONS = new CompletionsProtocol();
  private static final Protocol RESPONSES = new ResponsesProtocol();
  private static final Protocol MESSAGES = new AnthropicProtocol();
  private static final Protocol OLLAMA = new OllamaProtocol();
  private static final Protocol GOOGLE = new GoogleProtocol();

  private Protocols() {}

  public static Protocol of(ApiType api) {
    return switch (api) {
      case OPENAI_COMPLETIONS -> COMPLETIONS;
      case OPENAI_RESPONSES -> RESPONSES;
      case ANTHROPIC_MESSAGES -> MESSAGES;
      case OLLAMA -> OLLAMA;
      case GOOGLE_GENERATIVE_AI -> GOOGLE;
    };
  }

  /**
   * The protocol of a call.
   *
   * @param path below the account's address, still percent-encoded, without query
   * @return empty where no protocol has anything
   */
  public static Optional<Protocol> at(String path) {
    return Arrays.stream(ApiType.values())
        .map(Protocols::of)
        .filter(protocol -> protocol.isAt(path))
        .findFirst();
  }
}
