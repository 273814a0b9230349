package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.usage.UsageRowJson;
import dev.mosaic.domain.llm.ModelUsage;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an agent used, in an archive of its owner's.
 *
 * @param monthlyTokens the limit its owner set; null without one
 */
@Serdeable.Serializable
record ExportedUsageJson(@Nullable Long monthlyTokens, List<UsageRowJson> days) {
  static ExportedUsageJson of(OptionalLong monthlyTokens, List<ModelUsage> rows) {
    return new ExportedUsageJson(
        monthlyTokens.isPresent() ? monthlyTokens.getAsLong() : null,
        rows.stream().map(UsageRowJson::of).toList());
  }
}
