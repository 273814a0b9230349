package dev.mosaic.adapters.http.protocol.wire;

import dev.mosaic.domain.provider.ApiType;
import java.time.Instant;
import java.util.Optional;

/** One call's protocol. */
public interface Wire {
  ApiType api();

  /** Reads what matters to Mosaic; empty if the body is not what the protocol says. */
  Optional<WireCall> read(byte[] body);

  /** A whole and normal answer that consists of these words and cost nothing. */
  WireAnswer spoken(WireCall call, String words, Instant now);

  /**
   * An error in the protocol's own shape.
   *
   * @param code Mosaic's word for it, for protocols that have a place for it
   * @param message a sentence
   */
  WireAnswer error(int status, String code, String message);

  /**
   * The protocol of a call.
   *
   * @param path below the account's address, still percent-encoded, without query
   * @return empty where no protocol has anything
   */
  static Optional<Wire> at(String path) {
    return switch (path) {
      case "chat/completions" -> Optional.of(new OpenAiWire());
      case "responses" -> Optional.of(new ResponsesWire());
      case "v1/messages" -> Optional.of(new AnthropicWire());
      case "api/chat" -> Optional.of(new OllamaWire());
      default -> GoogleWire.at(path);
    };
  }
}
