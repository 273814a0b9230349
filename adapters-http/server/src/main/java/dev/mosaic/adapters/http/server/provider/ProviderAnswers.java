package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.adapters.http.server.probe.ProbeJson;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.application.provider.ShowProvider;
import dev.mosaic.application.sharing.ShowSharedAccount;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import jakarta.inject.Singleton;

/** Answers with accounts as their owners see them. */
@Singleton
public final class ProviderAnswers {
  private final ShowProvider accounts;
  private final ShowSharedAccount shared;

  ProviderAnswers(Mosaic mosaic) {
    this.accounts = mosaic.providers().show();
    this.shared = mosaic.sharing().showShared();
  }

  ProviderJson account(UserId owner, ProviderId id) {
    return accounts.show(owner, id).map(ProviderJson::of).orElseThrow(Problem::notFound);
  }

  /** Also one that somebody else shares. */
  ProviderJson accountOrShared(UserId person, ProviderId id) {
    return accounts
        .show(person, id)
        .map(ProviderJson::of)
        .or(() -> shared.show(person, id).map(ProviderJson::of))
        .orElseThrow(Problem::notFound);
  }

  /** Answers how saving a new account ended. */
  public SavedProviderJson saved(SaveProvider.Outcome outcome) {
    return switch (outcome) {
      case SaveProvider.Outcome.Saved saved ->
          new SavedProviderJson(
              account(saved.provider().owner(), saved.provider().id()),
              ProbeJson.of(saved.probe()));
      case SaveProvider.Outcome.ProbeFailed failed ->
          throw SettingsProblems.probeFailed(failed.probe());
      case SaveProvider.Outcome.NameTaken ignored -> throw SettingsProblems.nameTaken();
    };
  }
}
