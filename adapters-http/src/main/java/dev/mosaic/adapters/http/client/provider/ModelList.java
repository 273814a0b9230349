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
import org.jspecify.annotations.Nullable;

/** A vendor's list of models, in whichever of the protocols. */
record ModelList(List<FoundModel> models) {
  private static final int MAX_ID_LENGTH = 200;
  private static final int TRIES = 3;
  private static final String GOOGLES_FAMILY = "models/";

  // Vendors list these beside the ones that chat.
  private static final Pattern NO_CHAT =
      Pattern.compile(
          "embed|whisper|tts|dall-e|image|imagen|veo|sora|moderation|audio|realtime|transcri"
              + "|babbage|davinci|turbo-instruct|rerank|guard|ocr|aqa");

  // Each vendor has its own word for the same.
  private static final List<String> WINDOWS =
      List.of(
          "context_length",
          "context_window",
          "max_context_length",
          "max_model_len",
          "inputTokenLimit");
  private static final List<String> LONGEST = List.of("max_completion_tokens", "outputTokenLimit");

  /** Reads a list; empty if it is none. */
  static Optional<ModelList> read(JsonNode body) {
    JsonNode items = JsonText.member(body, "data");
    if (!Signs.isList(items)) {
      items = JsonText.member(body, "models");
    }
    if (items == null || !items.isArray()) {
      return Optional.empty();
    }
    List<FoundModel> models = new ArrayList<>();
    for (JsonNode item : items.values()) {
      String id = idOf(item);
      if (isUsable(id) && models.size() < Provider.MAX_MODELS && generates(item)) {
        models.add(new FoundModel(id, nameOf(item, id), sizeOf(item, WINDOWS), longestOf(item)));
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

  /** OpenAI and Anthropic say id, Ollama model, Google hides it in the name. */
  private static String idOf(JsonNode item) {
    for (String member : List.of("id", "model", "name")) {
      String id = JsonText.text(JsonText.member(item, member)).strip();
      if (!id.isEmpty()) {
        return id.startsWith(GOOGLES_FAMILY) && member.equals("name")
            ? id.substring(GOOGLES_FAMILY.length())
            : id;
      }
    }
    return "";
  }

  private static String nameOf(JsonNode item, String id) {
    for (String member : List.of("display_name", "displayName", "name")) {
      String name = JsonText.text(JsonText.member(item, member)).strip();
      if (isUsable(name)) {
        return name;
      }
    }
    return id;
  }

  /** Google tells what each model is for. */
  private static boolean generates(JsonNode item) {
    JsonNode methods = JsonText.member(item, "supportedGenerationMethods");
    if (methods == null || !methods.isArray()) {
      return true;
    }
    for (JsonNode method : methods.values()) {
      if (JsonText.text(method).equals("generateContent")) {
        return true;
      }
    }
    return false;
  }

  /** OpenRouter tells it of the vendor it would choose. */
  private static @Nullable Integer longestOf(JsonNode item) {
    JsonNode chosen = JsonText.member(item, "top_provider");
    return sizeOf(chosen == null ? item : chosen, LONGEST);
  }

  private static @Nullable Integer sizeOf(JsonNode item, List<String> names) {
    for (String name : names) {
      JsonNode size = JsonText.member(item, name);
      if (size != null && size.isNumber() && size.getDoubleValue() >= 1) {
        return (int) Math.min(size.getDoubleValue(), Integer.MAX_VALUE);
      }
    }
    return null;
  }

  private static boolean isUsable(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_ID_LENGTH
        && text.chars().noneMatch(Character::isISOControl);
  }
}
