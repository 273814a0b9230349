package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.application.usage.Period;
import dev.mosaic.application.usage.ShowInstanceUsage;
import dev.mosaic.domain.llm.DayUsage;
import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What all agents used: by day, newest first, and by person, most tokens first. */
@Serdeable
public record InstanceUsageJson(
    String from,
    String to,
    TokensJson total,
    List<InstanceUsageDayJson> days,
    List<InstanceUsagePersonJson> people) {

  static InstanceUsageJson of(Period period, ShowInstanceUsage.View view) {
    List<DayUsage> days = view.days();
    return new InstanceUsageJson(
        period.from().toString(),
        period.to().toString(),
        TokensJson.of(
            days.stream().mapToLong(DayUsage::calls).sum(),
            days.stream().mapToLong(DayUsage::failed).sum(),
            days.stream().map(DayUsage::tokens).reduce(TokenUsage.NONE, TokenUsage::plus)),
        days.stream().map(InstanceUsageDayJson::of).toList(),
        view.people().stream().map(InstanceUsagePersonJson::of).toList());
  }
}
