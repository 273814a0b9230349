package dev.mosaic.adapters.http.protocol.shape;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import io.micronaut.json.tree.JsonNode;
import java.util.List;

/** What a check asks a model, whatever the protocol: a short question, and a tool to be offered. */
public final class Sample {
  public static final String SYSTEM = "You are a personal assistant. Answer in one word.";
  public static final String QUESTION = "Answer with the word ok.";
  public static final String TOOL = "note";
  public static final String PURPOSE = "Keeps a note. Do not call it.";

  private Sample() {}

  /** The tool's arguments, as a JSON schema. */
  public static JsonNode arguments() {
    return object(
        "type",
        "object",
        "properties",
        object("text", object("type", "string", "description", "What to keep.")),
        "required",
        List.of("text"));
  }

  public static JsonNode said(String role, Object content) {
    return object("role", role, "content", content);
  }

  /** The tool as chat completions and their relatives declare one. */
  public static JsonNode function() {
    return object(
        "type",
        "function",
        "function",
        object("name", TOOL, "description", PURPOSE, "parameters", arguments()));
  }
}
