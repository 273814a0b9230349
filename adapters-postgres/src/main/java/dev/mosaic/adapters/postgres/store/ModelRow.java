package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.Model;
import io.micronaut.serde.annotation.Serdeable;

/** An entry of `llm_provider.models`. */
@Serdeable
record ModelRow(String id, String name, int contextWindow, int maxTokens) {
  static ModelRow of(Model model) {
    return new ModelRow(model.id(), model.name(), model.contextWindow(), model.maxTokens());
  }

  Model toModel() {
    return new Model(id, name, contextWindow, maxTokens);
  }
}
