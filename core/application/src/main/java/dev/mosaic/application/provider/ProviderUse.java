package dev.mosaic.application.provider;

import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What names an account, so that it cannot go.
 *
 * @param model as provider/model
 */
public record ProviderUse(Kind kind, String model) {
  /** Where it is named. */
  public enum Kind {
    PRIMARY,
    FALLBACK;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static List<ProviderUse> of(Provider provider, AgentConfig config) {
    List<ProviderUse> uses = new ArrayList<>();
    if (config.primaryModel() != null && config.primaryModel().provider().equals(provider.name())) {
      uses.add(new ProviderUse(Kind.PRIMARY, config.primaryModel().toString()));
    }
    config.fallbackModels().stream()
        .filter(ref -> ref.provider().equals(provider.name()))
        .forEach(ref -> uses.add(new ProviderUse(Kind.FALLBACK, ref.toString())));
    return uses;
  }
}
