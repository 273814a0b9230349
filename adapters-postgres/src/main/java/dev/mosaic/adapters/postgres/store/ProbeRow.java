package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** The content of `llm_provider.last_probe`. */
@Serdeable
record ProbeRow(
    String code,
    String message,
    @Nullable String hint,
    @Nullable Integer httpStatus,
    long latencyMs,
    @Nullable List<FoundModelRow> models,
    @Nullable List<CheckRow> checks,
    String at) {
  /** A model the vendor listed. */
  @Serdeable
  record FoundModelRow(
      String id, String name, @Nullable Integer contextWindow, @Nullable Integer maxTokens) {
    static FoundModelRow of(ProbeReport.FoundModel found) {
      return new FoundModelRow(found.id(), found.name(), found.contextWindow(), found.maxTokens());
    }

    ProbeReport.FoundModel toFound() {
      return new ProbeReport.FoundModel(id, name, contextWindow, maxTokens);
    }
  }

  /** A rung of the check. */
  @Serdeable
  record CheckRow(String id, boolean ok, long ms) {}

  static ProbeRow of(ProbeReport report) {
    return new ProbeRow(
        EnumNames.of(report.code()),
        report.message(),
        report.hint(),
        report.httpStatus(),
        report.latencyMs(),
        report.models().stream().map(FoundModelRow::of).toList(),
        report.checks().stream()
            .map(check -> new CheckRow(EnumNames.of(check.id()), check.ok(), check.ms()))
            .toList(),
        report.at().toString());
  }

  ProbeReport toReport() {
    return new ProbeReport(
        EnumNames.read(ProbeCode.class, code),
        message,
        hint,
        httpStatus,
        latencyMs,
        orEmpty(models).stream().map(FoundModelRow::toFound).toList(),
        orEmpty(checks).stream()
            .map(
                check ->
                    new ProbeCheck(
                        EnumNames.read(ProbeCheck.Id.class, check.id), check.ok, check.ms))
            .toList(),
        Instant.parse(at));
  }

  // An empty list may be left out of the JSON.
  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
