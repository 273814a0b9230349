package dev.mosaic.application.llm;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;

/** A model of an account, to be asked. */
record Route(Provider account, String model) {
  /** As its owner knows it. */
  String name() {
    return new ModelRef(account.name(), model).toString();
  }
}
