package dev.mosaic.adapters.http.server.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.Model;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
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
    @JsonProperty(required = true) @Schema(example = "some-model") @Size(min = 1, max = 200)
        String id,
    @Size(max = 200) @Nullable String name,
    @Min(1) @Nullable Integer contextWindow,
    @Min(1) @Nullable Integer maxTokens) {

  static List<Model> toModels(List<ModelDraftJson> drafts) {
    List<Model> models = new ArrayList<>();
    for (ModelDraftJson draft : drafts) {
      try {
        models.add(draft.toModel());
      } catch (InvalidInput bad) {
        throw new InvalidInput("models[" + models.size() + "].id", bad.code(), bad.sentence());
      }
    }
    return models;
  }

  private Model toModel() {
    return Model.of(
        id, name == null || name.isBlank() ? id.strip() : name.strip(), contextWindow, maxTokens);
  }
}
