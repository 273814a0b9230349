package dev.mosaic.domain.llm;

import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.ShownText;
import java.time.LocalDate;

/**
 * What one model of one account was used on one day.
 *
 * @param day in UTC
 * @param calls all of them
 * @param failed those that gave no whole answer, cancelled ones aside
 */
public record ModelUsage(
    LocalDate day,
    ProviderName provider,
    String model,
    long calls,
    long failed,
    TokenUsage tokens) {
  public ModelUsage {
    model = ShownText.told(model);
  }
}
