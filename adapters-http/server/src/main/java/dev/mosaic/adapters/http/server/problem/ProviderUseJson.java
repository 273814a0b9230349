package dev.mosaic.adapters.http.server.problem;

import dev.mosaic.application.provider.ProviderUse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Where an account is named, so that it cannot go.
 *
 * @param model {@code name/model}
 */
@Serdeable
public record ProviderUseJson(
    @Schema(allowableValues = {"primary", "fallback"}) String kind, String model) {

  public static ProviderUseJson of(ProviderUse use) {
    return new ProviderUseJson(use.kind().label(), use.model());
  }
}
