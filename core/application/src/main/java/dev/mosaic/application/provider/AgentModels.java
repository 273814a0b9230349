package dev.mosaic.application.provider;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.settings.AgentConfig;
import java.util.ArrayList;
import java.util.List;

/** The models an agent's config names. */
final class AgentModels {
  private AgentModels() {}

  static List<ModelRef> of(AgentConfig config) {
    List<ModelRef> all = new ArrayList<>(config.fallbackModels());
    if (config.primaryModel() != null) {
      all.addFirst(config.primaryModel());
    }
    return all;
  }
}
