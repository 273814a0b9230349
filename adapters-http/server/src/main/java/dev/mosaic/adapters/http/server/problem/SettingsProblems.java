package dev.mosaic.adapters.http.server.problem;

import dev.mosaic.application.provider.ProviderUse;
import dev.mosaic.domain.provider.ProbeReport;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals about a person's own accounts and their agent's settings. */
public final class SettingsProblems {
  private SettingsProblems() {}

  public static Problem probeFailed(ProbeReport probe) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "probe_failed",
        probe.message(),
        List.of(),
        probe,
        List.of(),
        null,
        null);
  }

  public static Problem changedMeanwhile() {
    return Problem.of(
        HttpStatus.PRECONDITION_FAILED,
        "changed_meanwhile",
        "This was changed since you read it. Read it again, then make your change.");
  }

  public static Problem nameTaken() {
    return Problem.of(
        HttpStatus.CONFLICT, "name_taken", "You have a provider of that name already.");
  }

  public static Problem modelInUse(String model) {
    return Problem.of(
        HttpStatus.CONFLICT,
        "model_in_use",
        "Your agent uses " + model + ". Choose another model for it first.");
  }

  public static Problem providerInUse(List<ProviderUse> uses) {
    String models = uses.stream().map(ProviderUse::model).collect(Collectors.joining(", "));
    return new Problem(
        HttpStatus.CONFLICT,
        "provider_in_use",
        "Your agent uses " + models + ". Choose other models for it first.",
        List.of(),
        null,
        uses,
        null,
        null);
  }

  /** An administrator does not let members share. */
  public static Problem sharingNotAllowed() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "sharing_not_allowed",
        "On this server members do not share their providers. An administrator can allow it, under"
            + " Settings → Agent policy.");
  }

  public static Problem unknownModel(String field, String model) {
    FieldErrorJson error =
        new FieldErrorJson(
            field, "unknown_model", model + " is not one of your active providers' models.");
    return new Problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "unknown_model",
        error.message(),
        List.of(error),
        null,
        List.of(),
        null,
        null);
  }

  static Problem sealingKeyUnreadable(boolean ofInstance) {
    return Problem.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "sealing_key_unreadable",
        ofInstance
            ? "This is not saved: the key that seals what is the instance's cannot be read, it was"
                + " spoiled in the database. The operator restores it from a backup."
            : "This is not saved: the key that seals what is yours cannot be read, it was spoiled"
                + " in the database. The server's operator restores it from a backup, or gives"
                + " you a new one, without what the old one sealed.");
  }
}
