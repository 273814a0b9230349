package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.domain.provider.Model;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A model an account offers.
 *
 * @param id the vendor's own id
 * @param contextWindow in tokens
 * @param maxTokens longest answer in tokens
 */
@Serdeable.Serializable
public record ModelJson(String id, String name, int contextWindow, int maxTokens) {

  static ModelJson of(Model model) {
    return new ModelJson(model.id(), model.name(), model.contextWindow(), model.maxTokens());
  }
}
