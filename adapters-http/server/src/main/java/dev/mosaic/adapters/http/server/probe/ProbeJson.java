package dev.mosaic.adapters.http.server.probe;

import dev.mosaic.domain.provider.ProbeReport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of an account found.
 *
 * @param message what happened, one plain sentence
 * @param hint what to do next; null when all is well
 * @param httpStatus the vendor's last status; null when none came
 * @param latencyMs the whole check in milliseconds
 * @param models what the vendor lists
 * @param checks the rungs in their order, up to the one that broke
 */
@Serdeable
public record ProbeJson(
    boolean ok,
    @Schema(
            allowableValues = {
              "ok",
              "bad_url",
              "blocked_address",
              "unreachable",
              "timeout",
              "tls_error",
              "auth_invalid",
              "auth_forbidden",
              "no_credit",
              "rate_limited",
              "model_not_found",
              "provider_down",
              "output_limit",
              "bad_response"
            })
        String code,
    String message,
    @Nullable String hint,
    @Nullable Integer httpStatus,
    long latencyMs,
    List<FoundModelJson> models,
    List<ProbeCheckJson> checks,
    Instant at) {

  public static ProbeJson of(ProbeReport report) {
    return new ProbeJson(
        report.ok(),
        report.code().label(),
        report.message(),
        report.hint(),
        report.httpStatus(),
        report.latencyMs(),
        report.models().stream().map(FoundModelJson::of).toList(),
        report.checks().stream().map(ProbeCheckJson::of).toList(),
        report.at());
  }
}
