package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.domain.provider.Provider;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A vendor's list of models. */
record ModelList(List<FoundModel> models) {
  private static final int MAX_ID_LENGTH = 200;
  private static final int TRIES = 3;

  // Vendors list these beside the ones that chat.
  private static final Pattern NO_CHAT =
      Pattern.compile(
          "embed|whisper|tts|dall-e|image|imagen|veo|sora|moderation|audio|realtime|transcri"
              + "|babbage|davinci|turbo-instruct|rerank|guard|ocr|aqa");

  /** Reads a list as OpenAI and Anthropic give it; empty if it is none. */
  static Optional<ModelList> read(JsonNode body) {
    JsonNode data = JsonText.member(body, "data");
    if (data == null || !data.isArray()) {
      return Optional.empty();
    }
    List<FoundModel> models = new ArrayList<>();
    for (JsonNode item : data.values()) {
      String id = JsonText.text(JsonText.member(item, "id")).strip();
      if (isUsable(id) && models.size() < Provider.MAX_MODELS) {
        models.add(new FoundModel(id, nameOf(item, id)));
      }
    }
    return Optional.of(new ModelList(models));
  }

  /** Those worth a try, best first: chat models before what only might be one. */
  List<String> candidates() {
    List<String> chat = ids(false);
    return chat.isEmpty() ? ids(true) : chat;
  }

  private List<String> ids(boolean any) {
    return models.stream()
        .map(FoundModel::id)
        .filter(id -> any || !NO_CHAT.matcher(id.toLowerCase(Locale.ROOT)).find())
        .limit(TRIES)
        .toList();
  }

  private static String nameOf(JsonNode item, String id) {
    for (String member : List.of("display_name", "name")) {
      String name = JsonText.text(JsonText.member(item, member)).strip();
      if (isUsable(name)) {
        return name;
      }
    }
    return id;
  }

  private static boolean isUsable(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_ID_LENGTH
        && text.chars().noneMatch(Character::isISOControl);
  }
}
