package dev.mosaic.adapters.http.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.provider.Model;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model to offer.
 *
 * @param id the vendor's own id
 * @param name for people; the id if absent
 * @param contextWindow in tokens; 128,000 if absent
 * @param maxTokens longest answer in tokens; 8,192 if absent
 */
@Serdeable.Deserializable
public record ModelDraftJson(
    @JsonProperty(required = true) String id,
    @Nullable String name,
    @Nullable Integer contextWindow,
    @Nullable Integer maxTokens) {

  static List<Model> toModels(List<ModelDraftJson> drafts) {
    return drafts.stream().map(ModelDraftJson::toModel).toList();
  }

  private Model toModel() {
    return new Model(
        id,
        name == null || name.isBlank() ? id.strip() : name.strip(),
        Objects.requireNonNullElse(contextWindow, Model.DEFAULT_CONTEXT_WINDOW),
        Objects.requireNonNullElse(maxTokens, Model.DEFAULT_MAX_TOKENS));
  }
}
