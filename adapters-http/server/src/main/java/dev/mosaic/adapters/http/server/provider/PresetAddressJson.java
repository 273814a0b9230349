package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.domain.provider.ProviderPreset;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One of a vendor's addresses.
 *
 * @param label what distinguishes it, for people
 */
@Serdeable
public record PresetAddressJson(String label, String baseUrl) {

  static PresetAddressJson of(ProviderPreset.Address address) {
    return new PresetAddressJson(address.label(), address.baseUrl());
  }
}
