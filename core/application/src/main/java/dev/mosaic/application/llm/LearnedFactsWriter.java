package dev.mosaic.application.llm;

import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.ports.store.ProviderStore;

/**
 * Keeps what calls teach about an account's models. A database in trouble costs the lesson, not the
 * answer: the next call learns it again.
 */
final class LearnedFactsWriter {
  private static final System.Logger LOG = System.getLogger(LearnedFactsWriter.class.getName());

  private final ProviderStore providers;

  LearnedFactsWriter(ProviderStore providers) {
    this.providers = providers;
  }

  void note(Route route, ModelFacts facts) {
    Provider account = route.account();
    // Nobody changes what is known of somebody else's account.
    if (route.loan() != null || facts.equals(account.learned().of(route.model()))) {
      return;
    }
    try {
      providers.noteLearned(account, route.model(), facts);
    } catch (RuntimeException notKept) {
      LOG.log(System.Logger.Level.ERROR, "what a call taught could not be kept", notKept);
    }
  }
}
