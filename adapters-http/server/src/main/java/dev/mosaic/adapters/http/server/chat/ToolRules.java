package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions a program offers with a request, and which of them has to be called. */
enum ToolRules {
  /** A function is described in its member {@code function}. */
  COMPLETION,

  /** It stands in the tool itself. */
  RESPONSE;

  private static final Set<String> CHOICES = Set.of("auto", "none", "required");

  void check(Members body) {
    Set<String> names = new HashSet<>();
    List<JsonNode> tools =
        body.find("tools").map(it -> Members.items("tools", it)).orElse(List.of());
    for (int i = 0; i < tools.size(); i++) {
      String path = "tools[" + i + "]";
      if (!names.add(nameOf(path, tools.get(i)))) {
        throw Problem.invalid(
            functionOf(Members.of(path, tools.get(i))).pathOf("name"),
            "repeated",
            "Another tool has this name; give each its own.");
      }
    }
    body.find("tool_choice").ifPresent(choice -> checkChoice(choice, names));
  }

  private String nameOf(String path, JsonNode node) {
    Members tool = Members.of(path, node);
    if (!tool.text("type").orElse("").equals("function")) {
      throw Problem.invalid(
          tool.pathOf("type"), "not_served", "Only tools of type `function` are served here.");
    }
    Members function = functionOf(tool);
    function.text("description");
    function.flag("strict", false);
    function
        .find("parameters")
        .ifPresent(schema -> Members.of(function.pathOf("parameters"), schema));
    return functionName(tool);
  }

  private String functionName(Members holder) {
    Members function = functionOf(holder);
    return function
        .text("name")
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .orElseThrow(() -> required(function.pathOf("name")));
  }

  private Members functionOf(Members holder) {
    return switch (this) {
      case COMPLETION ->
          Members.of(
              holder.pathOf("function"),
              holder.find("function").orElseThrow(() -> required(holder.pathOf("function"))));
      case RESPONSE -> holder;
    };
  }

  private void checkChoice(JsonNode choice, Set<String> names) {
    if (choice.isString()) {
      String word = choice.getStringValue();
      if (!CHOICES.contains(word)) {
        throw Problem.invalid(
            "tool_choice", "unknown_value", "Send auto, none, required, or a function's name.");
      }
      if (word.equals("required") && names.isEmpty()) {
        throw Problem.invalid("tool_choice", "unknown_tool", "There are no tools to call.");
      }
      return;
    }
    Members object = Members.of("tool_choice", choice);
    if (!object.text("type").orElse("").equals("function")) {
      throw Problem.invalid(
          "tool_choice.type", "not_served", "Only a choice of type `function` is served here.");
    }
    Optional.of(functionName(object))
        .filter(name -> !names.contains(name))
        .ifPresent(
            name -> {
              throw Problem.invalid(
                  functionOf(object).pathOf("name"),
                  "unknown_tool",
                  "There is no tool of that name in `tools`.");
            });
  }

  private static Problem required(String field) {
    return Problem.invalid(field, "required", "This is missing.");
  }
}
