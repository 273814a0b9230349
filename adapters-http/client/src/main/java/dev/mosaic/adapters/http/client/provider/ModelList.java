package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.domain.provider.Provider;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A vendor's list of models, in whichever shape. */
record ModelList(List<FoundModel> models, LearnedFacts facts) {
  private static final int TRIES = 3;
  private static final int DEEPEST = 2;

  /** Where vendors put the list; some put it into one of these inside another. */
  private static final List<String> PLACES =
      List.of("data", "models", "result", "results", "items", "list", "model_list");

  // Vendors list these beside the ones that chat.
  private static final Pattern NO_CHAT =
      Pattern.compile(
          "embed|whisper|tts|dall-e|image|imagen|veo|sora|moderation|audio|realtime|transcri"
              + "|babbage|davinci|turbo-instruct|rerank|guard|ocr|aqa");

  /** Reads a list; empty if it is none. */
  static Optional<ModelList> read(JsonNode body) {
    return itemsIn(body, 0).map(ModelList::of);
  }

  /** Those worth a try, best first: chat models before what only might be one. */
  List<String> candidates() {
    List<String> chat = ids(false);
    return chat.isEmpty() ? ids(true) : chat;
  }

  private static ModelList of(List<JsonNode> items) {
    Map<String, FoundModel> models = new LinkedHashMap<>();
    Map<String, ModelFacts> facts = new LinkedHashMap<>();
    for (JsonNode item : items) {
      Optional<ListedModel> listed =
          models.size() < Provider.MAX_MODELS ? ListedModel.read(item) : Optional.empty();
      listed.ifPresent(
          it -> {
            models.putIfAbsent(it.model().id(), it.model());
            facts.putIfAbsent(it.model().id(), it.facts());
          });
    }
    return new ModelList(List.copyOf(models.values()), new LearnedFacts(facts));
  }

  private static Optional<List<JsonNode>> itemsIn(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST) {
      return Optional.empty();
    }
    if (node.isArray()) {
      return isListOfModels(node) ? Optional.of(itemsOf(node)) : Optional.empty();
    }
    for (String place : PLACES) {
      Optional<List<JsonNode>> items = itemsIn(JsonText.member(node, place), depth + 1);
      if (items.isPresent()) {
        return items;
      }
    }
    return depth > 0 ? byId(node) : Optional.empty();
  }

  private static boolean isListOfModels(JsonNode list) {
    return list.size() == 0
        || itemsOf(list).stream().anyMatch(it -> ListedModel.read(it).isPresent());
  }

  private static List<JsonNode> itemsOf(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    list.values().forEach(items::add);
    return items;
  }

  /** An object whose members are the models, each by its id. */
  private static Optional<List<JsonNode>> byId(JsonNode node) {
    List<JsonNode> items = new ArrayList<>();
    if (!node.isObject()) {
      return Optional.empty();
    }
    for (Map.Entry<String, JsonNode> member : node.entries()) {
      if (!member.getValue().isObject()) {
        return Optional.empty();
      }
      items.add(named(member.getKey(), member.getValue()));
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(items);
  }

  private static JsonNode named(String id, JsonNode model) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    members.put("id", JsonNode.createStringNode(id));
    model.entries().forEach(member -> members.putIfAbsent(member.getKey(), member.getValue()));
    return JsonNode.createObjectNode(members);
  }

  private List<String> ids(boolean any) {
    return models.stream()
        .map(FoundModel::id)
        .filter(id -> any || !NO_CHAT.matcher(id.toLowerCase(Locale.ROOT)).find())
        .limit(TRIES)
        .toList();
  }
}
