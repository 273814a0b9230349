package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.store.SettingStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SettingStore} does. */
public abstract class SettingStoreContract {
  private final String key = "test." + UUID.randomUUID();

  protected abstract SettingStore settings();

  @Test
  void keepsReplacesAndRemovesAPlainValue() {
    assertThat(settings().get(key)).isEmpty();

    settings().put(key, "one");
    settings().put(key, "two");

    assertThat(settings().get(key)).contains("two");
    settings().remove(key);
    settings().remove(key);
    assertThat(settings().get(key)).isEmpty();
  }

  @Test
  void keepsReplacesAndRemovesASecretValue() {
    assertThat(settings().getSecret(key)).isEmpty();

    settings().putSecret(key, new SecretText("one"));
    settings().putSecret(key, new SecretText("two"));

    assertThat(settings().getSecret(key)).contains(new SecretText("two"));
    settings().remove(key);
    assertThat(settings().getSecret(key)).isEmpty();
  }

  @Test
  void showsAValueAsWhatItWasSetAsOnly() {
    settings().putSecret(key, new SecretText("secret"));
    assertThat(settings().get(key)).isEmpty();

    settings().put(key, "plain");
    assertThat(settings().getSecret(key)).isEmpty();
  }

  @Test
  void setsAValueOnce() {
    assertThat(settings().putIfAbsent(key, "one")).isEqualTo("one");
    assertThat(settings().putIfAbsent(key, "two")).isEqualTo("one");
  }

  @Test
  void setsASecretOnce() {
    SecretText one = new SecretText("one");

    assertThat(settings().putSecretIfAbsent(key, one)).isEqualTo(one);
    assertThat(settings().putSecretIfAbsent(key, new SecretText("two"))).isEqualTo(one);
  }

  @Test
  void refusesToTakeAValueOfTheOtherKind() {
    settings().put(key, "plain");

    assertThatThrownBy(() -> settings().putSecretIfAbsent(key, new SecretText("secret")))
        .isInstanceOf(IllegalStateException.class);

    settings().putSecret(key, new SecretText("secret"));
    assertThatThrownBy(() -> settings().putIfAbsent(key, "plain"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void parallelFirstValuesEndWithOne() {
    List<String> seen = ConcurrentCalls.call(20, i -> settings().putIfAbsent(key, "value " + i));

    assertThat(seen).containsOnly(settings().get(key).orElseThrow());
  }

  @Test
  void parallelFirstSecretsEndWithOne() {
    List<SecretText> seen =
        ConcurrentCalls.call(
            20, i -> settings().putSecretIfAbsent(key, new SecretText("value " + i)));

    assertThat(seen).containsOnly(settings().getSecret(key).orElseThrow());
  }
}
