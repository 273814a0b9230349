package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;

/**
 * Addresses one model of one of a user's accounts: `providerName/modelId`, split at the first slash
 * since model ids may hold more.
 */
public record ModelRef(ProviderName provider, String modelId) {
  public static ModelRef parse(String field, String text) {
    int slash = text.indexOf('/');
    if (slash < 1 || slash == text.length() - 1) {
      throw new InvalidInput(
          field, "invalid_model_ref", "Name a model as provider/model, e.g. my-openai/some-model.");
    }
    return new ModelRef(new ProviderName(text.substring(0, slash)), text.substring(slash + 1));
  }

  /** The same model after an account was given another name. */
  public ModelRef renamed(ProviderName from, ProviderName to) {
    return provider.equals(from) ? new ModelRef(to, modelId) : this;
  }

  @Override
  public String toString() {
    return provider + "/" + modelId;
  }
}
