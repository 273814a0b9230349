package dev.mosaic.domain.settings;

import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.secret.SecretText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one container needs to run its gateway, for that container's eyes only. Holds keys in
 * the clear where, and only where, agents call their vendors themselves.
 *
 * @param providers active accounts of the owner; none only where there is no model
 * @param primaryModel null while its owner has none: the gateway gets ready, and is asked nothing
 * @param personality Markdown, may be empty
 * @param egress what the agent reaches; where models are called through Mosaic no account has its
 *     key here
 */
public record AgentSetup(
    List<Account> providers,
    @Nullable ModelRef primaryModel,
    List<ModelRef> fallbackModels,
    String personality,
    AgentEgress egress) {
  public AgentSetup {
    providers = List.copyOf(providers);
    fallbackModels = List.copyOf(fallbackModels);
    if (egress.throughMosaic()
        && providers.stream().anyMatch(account -> account.apiKey() != null)) {
      throw new IllegalArgumentException("a key has no business in this container");
    }
  }

  /** One whose agent calls its vendors itself. */
  public AgentSetup(
      List<Account> providers,
      ModelRef primaryModel,
      List<ModelRef> fallbackModels,
      String personality) {
    this(providers, primaryModel, fallbackModels, personality, AgentEgress.DIRECT);
  }

  /** Whether Mosaic calls the vendors for it. */
  public boolean throughMosaic() {
    return egress.throughMosaic();
  }

  /** Whether any key is in it. */
  public boolean holdsKeys() {
    return providers.stream().anyMatch(account -> account.apiKey() != null);
  }

  /**
   * An account as the gateway uses it.
   *
   * @param apiKey null where the vendor needs none, or Mosaic calls it for the agent
   * @param learned what is known of how to ask its models
   * @param lent whether it is somebody else's: Mosaic calls it for the agent in any case
   */
  public record Account(
      ProviderName name,
      HttpUrl baseUrl,
      ApiType apiType,
      @Nullable SecretText apiKey,
      List<Model> models,
      LearnedFacts learned,
      boolean lent) {
    public Account {
      if (lent && apiKey != null) {
        throw new IllegalArgumentException("somebody else's key has no business in a container");
      }
    }

    /** An account of which nothing was learned. */
    public Account(
        ProviderName name,
        HttpUrl baseUrl,
        ApiType apiType,
        @Nullable SecretText apiKey,
        List<Model> models) {
      this(name, baseUrl, apiType, apiKey, models, LearnedFacts.NONE, false);
    }
  }
}
