package dev.mosaic.adapters.http.server.oidc;

import dev.mosaic.application.oidc.OidcTrial;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a dry run.
 *
 * @param problem why it failed
 * @param claims what the issuer says of the person who signed in
 * @param outcome who that person would become
 */
@Serdeable
public record OidcTrialJson(
    @Schema(allowableValues = {"waiting", "passed", "failed"}) String status,
    @Nullable ProblemJson problem,
    @Schema(
            type = "object",
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
            nullable = true)
        @Nullable Map<String, Object> claims,
    @Nullable OidcOutcomeJson outcome) {
  /** What went wrong. */
  @Serdeable
  @Schema(name = "OidcTrialProblemJson")
  public record ProblemJson(String code, String message) {}

  static OidcTrialJson of(OidcTrial trial) {
    return switch (trial.result()) {
      case OidcTrial.Result.Waiting ignored -> new OidcTrialJson("waiting", null, null, null);
      case OidcTrial.Result.Passed passed ->
          new OidcTrialJson(
              "passed", null, passed.claims().shown(), OidcOutcomeJson.of(passed.decision()));
      case OidcTrial.Result.Failed failed ->
          new OidcTrialJson(
              "failed", new ProblemJson(failed.code(), failed.sentence()), null, null);
    };
  }
}
