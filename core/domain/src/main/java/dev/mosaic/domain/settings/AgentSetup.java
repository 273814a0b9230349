package dev.mosaic.domain.settings;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.secret.SecretText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one container needs to run its gateway, secrets in the clear: for that container's
 * eyes only.
 *
 * @param providers active accounts of the owner; at least one
 * @param personality Markdown, may be empty
 */
public record AgentSetup(
    List<Account> providers,
    ModelRef primaryModel,
    List<ModelRef> fallbackModels,
    String personality) {
  public AgentSetup {
    providers = List.copyOf(providers);
    fallbackModels = List.copyOf(fallbackModels);
  }

  /**
   * An account as the gateway uses it.
   *
   * @param apiKey null where the vendor needs none
   */
  public record Account(
      ProviderName name,
      HttpUrl baseUrl,
      ApiType apiType,
      @Nullable SecretText apiKey,
      List<Model> models) {}
}
