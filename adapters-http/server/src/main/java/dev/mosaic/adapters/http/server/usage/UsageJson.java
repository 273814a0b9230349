package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.application.usage.Period;
import dev.mosaic.application.usage.ShowUsage;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What your own agent used, by day and model, newest day first. */
@Serdeable
public record UsageJson(
    String from, String to, TokensJson total, List<UsageRowJson> rows, UsageLimitJson limit) {

  static UsageJson of(Period period, ShowUsage.View view) {
    List<ModelUsage> rows = view.rows();
    return new UsageJson(
        period.from().toString(),
        period.to().toString(),
        TokensJson.of(
            rows.stream().mapToLong(ModelUsage::calls).sum(),
            rows.stream().mapToLong(ModelUsage::failed).sum(),
            rows.stream().map(ModelUsage::tokens).reduce(TokenUsage.NONE, TokenUsage::plus)),
        rows.stream().map(UsageRowJson::of).toList(),
        UsageLimitJson.of(view.standing()));
  }
}
