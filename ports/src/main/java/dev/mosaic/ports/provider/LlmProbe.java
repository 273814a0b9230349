package dev.mosaic.ports.provider;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderPreset;
import dev.mosaic.domain.secret.SecretText;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks an LLM vendor account by really using it. */
public interface LlmProbe {
  /**
   * Goes through the checks address, connect, auth, models, completion and streaming, and stops at
   * the first that fails. The model is asked just as an agent would ask it, so that an account that
   * passes can be chatted with; a model that is named is asked whatever the vendor's list says.
   * Never throws for what a vendor or network does: that is the report's to say. The report holds
   * neither the key nor the vendor's raw words. Interrupting the calling thread ends the check
   * within a second, with whatever report.
   *
   * @param progress receives each step once, in order, as soon as it succeeds or fails; called on
   *     the calling thread
   */
  ProbeReport probe(Draft draft, Consumer<ProbeCheck> progress);

  /** Like {@link #probe(Draft, Consumer)}, for those who can wait for the whole. */
  default ProbeReport probe(Draft draft) {
    return probe(draft, check -> {});
  }

  /**
   * An account to check.
   *
   * @param apiKey null where none is needed
   * @param model what to ask; null lets the probe take the first the vendor lists
   * @param privateHosts which hosts on private networks may be called
   * @param keyCheck see {@link ProviderPreset#keyCheck}; null where the list of models proves the
   *     key
   * @param maxTokens longest answer the agent will ask the model for, in tokens; null takes what
   *     the vendor lists, or what is usual
   */
  record Draft(
      HttpUrl baseUrl,
      ApiType apiType,
      @Nullable SecretText apiKey,
      @Nullable String model,
      PrivateHosts privateHosts,
      @Nullable String keyCheck,
      @Nullable Integer maxTokens) {
    /** An account whose model's longest answer is taken from the vendor's list, or usual. */
    public Draft(
        HttpUrl baseUrl,
        ApiType apiType,
        @Nullable SecretText apiKey,
        @Nullable String model,
        PrivateHosts privateHosts,
        @Nullable String keyCheck) {
      this(baseUrl, apiType, apiKey, model, privateHosts, keyCheck, null);
    }

    /** An account of a vendor whose list of models proves the key. */
    public Draft(
        HttpUrl baseUrl,
        ApiType apiType,
        @Nullable SecretText apiKey,
        @Nullable String model,
        boolean privateAllowed) {
      this(
          baseUrl,
          apiType,
          apiKey,
          model,
          privateAllowed ? PrivateHosts.all() : PrivateHosts.none(),
          null);
    }
  }
}
