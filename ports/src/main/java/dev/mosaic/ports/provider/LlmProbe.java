package dev.mosaic.ports.provider;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.secret.SecretText;
import org.jspecify.annotations.Nullable;

/** Checks an LLM vendor account by really using it. */
public interface LlmProbe {
  /**
   * Climbs the ladder address, connect, auth, models, completion, and stops at the first rung that
   * breaks. Never throws for what a vendor or network does: that is the report's to say. The report
   * holds neither the key nor the vendor's raw words.
   */
  ProbeReport probe(Draft draft);

  /**
   * An account to check.
   *
   * @param apiKey null where none is needed
   * @param model what to ask; null lets the probe take the first the vendor lists
   * @param privateAllowed whether private and loopback addresses may be called
   */
  record Draft(
      HttpUrl baseUrl,
      ApiType apiType,
      @Nullable SecretText apiKey,
      @Nullable String model,
      boolean privateAllowed) {}
}
