package dev.mosaic.adapters.http.server.settings;

import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.settings.SaveProvider;
import io.micronaut.serde.annotation.Serdeable;

/** An account that was just added, and what its check found. */
@Serdeable
public record SavedProviderJson(ProviderJson provider, ProbeJson probe) {

  /** Answers how saving an account ended. */
  public static SavedProviderJson orRefusal(SaveProvider.Outcome outcome) {
    return switch (outcome) {
      case SaveProvider.Outcome.Saved saved ->
          new SavedProviderJson(ProviderJson.of(saved.provider()), ProbeJson.of(saved.probe()));
      case SaveProvider.Outcome.ProbeFailed failed -> throw Problem.probeFailed(failed.probe());
      case SaveProvider.Outcome.NameTaken ignored -> throw Problem.nameTaken();
    };
  }
}
