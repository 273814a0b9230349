package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.onboarding.StepStatus;
import dev.mosaic.ports.store.OnboardingStore;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first boot's progress, as JSON in the setting `onboarding.state`. */
@Singleton
final class PostgresOnboardingStore implements OnboardingStore {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresOnboardingStore.class);
  private static final String KEY = "onboarding.state";

  private final SettingRows settings;
  private final JsonMapper json;
  private final PostgresTransactions transactions;
  private final AtomicBoolean told = new AtomicBoolean();

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
    } catch (IOException | RuntimeException spoiled) {
      if (told.compareAndSet(false, true)) {
        LOG.warn("the setting {} cannot be read; the first boot counts as completed", KEY);
      }
      return over();
    }
  }

  /** What stays to be set up an administrator finds in the settings; nobody is sent back there. */
  private static Onboarding over() {
    Map<OnboardingStep, StepStatus> steps = new EnumMap<>(OnboardingStep.class);
    for (OnboardingStep step : OnboardingStep.values()) {
      steps.put(step, StepStatus.SKIPPED);
    }
    return new Onboarding(steps, true);
  }
}
