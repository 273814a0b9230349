package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The conversation in a request: what was said before, and what is new. */
final class Transcript {
  private static final Set<String> INSTRUCTIONS = Set.of("system", "developer");
  private static final Set<String> ASKING = Set.of("user", "tool", "function");

  private final List<Utterance> messages;

  private Transcript(List<Utterance> messages) {
    this.messages = messages;
  }

  /**
   * Reads a list of the body.
   *
   * @param field its name
   * @param item reads one of it, by its path
   */
  static Transcript parse(
      String field, List<JsonNode> nodes, BiFunction<String, JsonNode, Utterance> item) {
    if (nodes.isEmpty()) {
      throw Problem.invalid(field, "required", "Send at least one message.");
    }
    List<Utterance> messages = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      messages.add(item.apply(field + "[" + i + "]", nodes.get(i)));
    }
    if (messages.stream().allMatch(message -> INSTRUCTIONS.contains(message.role()))) {
      throw Problem.invalid(field, "required", "Missing user message in `" + field + "`.");
    }
    Transcript parsed = new Transcript(messages);
    int asking = parsed.last(ASKING, messages.size());
    if (asking >= 0) {
      messages.get(asking).requireWords();
    }
    return parsed;
  }

  List<JsonNode> all() {
    return messages.stream().flatMap(Transcript::told).toList();
  }

  /** What is new since the last answer, and the instructions, which the gateway never remembers. */
  List<JsonNode> fresh() {
    int from = firstOfFresh();
    return Stream.concat(
            messages.subList(0, from).stream()
                .filter(message -> INSTRUCTIONS.contains(message.role())),
            messages.subList(from, messages.size()).stream())
        .flatMap(Transcript::told)
        .toList();
  }

  /** What the history shows of it: what was said last, or what the program's functions answered. */
  String text() {
    List<Utterance> fresh = messages.subList(firstOfFresh(), messages.size());
    List<Utterance> results = fresh.stream().filter(message -> message.isResult()).toList();
    if (!results.isEmpty() && fresh.stream().noneMatch(message -> message.role().equals("user"))) {
      return results.stream().map(this::resultText).collect(Collectors.joining("\n\n"));
    }
    return fresh.stream()
        .filter(message -> message.role().equals("user"))
        .reduce((first, last) -> last)
        .or(() -> fresh.stream().reduce((first, last) -> last))
        .map(Utterance::text)
        .orElse("");
  }

  private static Stream<JsonNode> told(Utterance message) {
    return Stream.ofNullable(message.node());
  }

  private String resultText(Utterance result) {
    String name =
        messages.stream()
            .flatMap(message -> message.calledName(result.callId()).stream())
            .findFirst()
            .orElse(result.name());
    return (name.isEmpty() ? "A tool answered:" : "`" + name + "` answered:")
        + "\n\n"
        + result.text();
  }

  private int firstOfFresh() {
    int asking = last(ASKING, messages.size());
    return asking < 0 ? 0 : last(Set.of("assistant"), asking) + 1;
  }

  /** Index of the last message with one of these roles before an index; -1 if there is none. */
  private int last(Set<String> roles, int before) {
    return IntStream.range(0, before)
        .filter(i -> roles.contains(messages.get(i).role()))
        .max()
        .orElse(-1);
  }
}
