package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of a vendor's list of models; each vendor has its own words for the same. */
record ListedModel(FoundModel model, ModelFacts facts) {
  private static final String GOOGLES_FAMILY = "models/";
  private static final List<String> IDS =
      List.of("id", "model", "name", "model_id", "model_name", "slug", "key");
  private static final List<String> NAMES =
      List.of("display_name", "displayName", "name", "title", "label");
  private static final List<String> WINDOWS =
      List.of(
          "context_length",
          "context_window",
          "max_context_length",
          "max_model_len",
          "inputTokenLimit",
          "max_input_tokens",
          "contextWindow",
          "context_size",
          "max_context_tokens",
          "n_ctx");
  private static final List<String> LONGEST =
      List.of(
          "max_completion_tokens",
          "outputTokenLimit",
          "max_output_tokens",
          "maxOutputTokens",
          "max_output_length");

  /** Reads an entry; empty if it names no model that generates text. */
  static Optional<ListedModel> read(JsonNode item) {
    String id = item.isString() ? item.getStringValue().strip() : idOf(item);
    if (!Model.canBeId(id) || !generates(item)) {
      return Optional.empty();
    }
    FoundModel model = new FoundModel(id, nameOf(item, id), sizeOf(item, WINDOWS), longestOf(item));
    return Optional.of(new ListedModel(model, ModelFacts.listed(reasoning(item), images(item))));
  }

  private static String idOf(JsonNode item) {
    for (String member : IDS) {
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
    for (String member : NAMES) {
      String name = JsonText.text(JsonText.member(item, member)).strip();
      if (!name.isEmpty()) {
        return name;
      }
    }
    return id;
  }

  /** Google says what each model is for. */
  private static boolean generates(JsonNode item) {
    List<String> methods = texts(JsonText.member(item, "supportedGenerationMethods"));
    return methods.isEmpty() || methods.contains("generateContent");
  }

  /** OpenRouter gives it for the vendor it would choose. */
  private static @Nullable Integer longestOf(JsonNode item) {
    JsonNode chosen = JsonText.member(item, "top_provider");
    return sizeOf(chosen == null || !chosen.isObject() ? item : chosen, LONGEST);
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

  private static @Nullable Boolean reasoning(JsonNode item) {
    JsonNode parameters = JsonText.member(item, "supported_parameters");
    if (parameters != null && parameters.isArray()) {
      return texts(parameters).stream()
          .anyMatch(Set.of("reasoning", "include_reasoning")::contains);
    }
    return said(item, List.of("reasoning", "supports_reasoning", "thinking"));
  }

  private static @Nullable Boolean images(JsonNode item) {
    JsonNode modalities =
        JsonText.member(JsonText.member(item, "architecture"), "input_modalities");
    JsonNode plain = JsonText.member(item, "input_modalities");
    List<String> kinds = texts(modalities == null ? plain : modalities);
    return kinds.isEmpty()
        ? said(item, List.of("vision", "supports_image_input", "supports_vision"))
        : Boolean.valueOf(kinds.contains("image"));
  }

  /** What is said by one of these members, of the model or of its capabilities. */
  private static @Nullable Boolean said(JsonNode item, List<String> names) {
    for (JsonNode place : places(item)) {
      for (String name : names) {
        JsonNode value = JsonText.member(place, name);
        if (value != null && value.isBoolean()) {
          return value.getBooleanValue();
        }
      }
    }
    return null;
  }

  private static List<JsonNode> places(JsonNode item) {
    JsonNode capabilities = JsonText.member(item, "capabilities");
    return capabilities == null ? List.of(item) : List.of(item, capabilities);
  }

  private static List<String> texts(@Nullable JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list != null && list.isArray()) {
      list.values().forEach(each -> texts.add(JsonText.text(each)));
    }
    return texts;
  }
}
