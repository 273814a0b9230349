package dev.mosaic.adapters.http.server.chat;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing said in a request: a message, a call of a function, or what a function answered. */
interface Utterance {
  /** Who says it, as chat completions name it; {@code tool} for what a function answered. */
  String role();

  /** In words; empty where there are none. */
  String text();

  /** As the gateway takes it; null for what it is not sent. */
  @Nullable JsonNode node();

  /** Whether a function of the program's answers here. */
  boolean isResult();

  /** Which call a result answers; empty if it does not say. */
  String callId();

  /** The function a result says it comes from; empty if it does not. */
  String name();

  /** The function that is called here under that id. */
  Optional<String> calledName(String callId);

  /** Refuses a user who says nothing. */
  void requireWords();
}
