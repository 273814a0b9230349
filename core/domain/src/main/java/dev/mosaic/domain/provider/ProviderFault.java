package dev.mosaic.domain.provider;

import dev.mosaic.domain.user.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong between Mosaic and a vendor, in plain words. Never holds the key or the vendor's
 * raw answer.
 *
 * @param code never {@link ProbeCode#OK}
 * @param message what happened, one plain sentence
 * @param hint what to do next, one plain sentence; null where there is nothing to do
 */
public record ProviderFault(ProbeCode code, String message, @Nullable String hint) {
  public ProviderFault {
    message = ShownText.told(message);
    hint = ShownText.toldOrNull(hint);
  }
}
