package dev.mosaic.application.llm;

import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import java.util.function.ToIntFunction;

/** A model of an account, to be asked. */
record Route(Provider account, String model) {
  /** How many tokens it can read at most, by what is known of it; never less than was sent. */
  long mostRead(long sentBytes) {
    return Math.max(sentBytes, size(Model::contextWindow));
  }

  /** How many tokens it can write at most, by what is known of it; never less than came. */
  long mostWritten(long cameBytes) {
    return Math.max(cameBytes, size(Model::maxTokens));
  }

  private int size(ToIntFunction<Model> size) {
    return account.model(model).map(size::applyAsInt).orElse(0);
  }

  /** As its owner knows it. */
  String name() {
    return new ModelRef(account.name(), model).toString();
  }
}
