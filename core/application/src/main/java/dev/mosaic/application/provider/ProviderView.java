package dev.mosaic.application.provider;

import dev.mosaic.domain.provider.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner sees of an account.
 *
 * @param lastSuccessAt when its vendor last answered well, a check or the agent; null if never
 * @param keyUnreadable whether there is a key that cannot be read and has to be entered again
 * @param uses what in the agent's config names it
 */
public record ProviderView(
    Provider provider,
    @Nullable Instant lastSuccessAt,
    boolean keyUnreadable,
    List<ProviderUse> uses) {
  public ProviderView {
    uses = List.copyOf(uses);
  }
}
