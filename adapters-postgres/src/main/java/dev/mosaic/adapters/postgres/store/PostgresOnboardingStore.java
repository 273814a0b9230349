package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.ports.store.OnboardingStore;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The first boot's progress, as JSON in the setting `onboarding.state`. */
@Singleton
final class PostgresOnboardingStore implements OnboardingStore {
  private static final String KEY = "onboarding.state";

  private final SettingRows settings;
  private final JsonMapper json;
  private final PostgresTransactions transactions;

  PostgresOnboardingStore(
      SettingRows settings, JsonMapper json, PostgresTransactions transactions) {
    this.settings = settings;
    this.json = json;
    this.transactions = transactions;
  }

  @Override
  public Onboarding load() {
    return transactions.inTransaction(
        () -> settings.findByKey(KEY).map(this::read).orElseGet(Onboarding::untouched));
  }

  @Override
  public Onboarding update(UnaryOperator<Onboarding> change) {
    return transactions.inTransaction(
        () -> {
          settings.insertIfAbsent(row(Onboarding.untouched()));
          Onboarding changed = change.apply(read(settings.lockByKey(KEY).orElseThrow()));
          settings.put(row(changed));
          return changed;
        });
  }

  private SettingRow row(Onboarding onboarding) {
    try {
      return new SettingRow(KEY, json.writeValueAsString(OnboardingRow.of(onboarding)), false);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Onboarding read(SettingRow row) {
    try {
      return Objects.requireNonNull(json.readValue(row.value(), OnboardingRow.class))
          .toOnboarding();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
