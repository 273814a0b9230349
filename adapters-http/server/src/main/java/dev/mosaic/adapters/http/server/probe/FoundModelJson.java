package dev.mosaic.adapters.http.server.probe;

import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A model the vendor lists.
 *
 * @param contextWindow in tokens; null where the vendor does not say
 * @param maxTokens longest answer in tokens; null where the vendor does not say
 */
@Serdeable
public record FoundModelJson(
    String id, String name, @Nullable Integer contextWindow, @Nullable Integer maxTokens) {

  static FoundModelJson of(FoundModel model) {
    return new FoundModelJson(model.id(), model.name(), model.contextWindow(), model.maxTokens());
  }
}
