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

  @Override
  public String toString() {
    return provider + "/" + modelId;
  }
}
