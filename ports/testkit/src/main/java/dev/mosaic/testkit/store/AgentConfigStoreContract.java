package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AgentConfigStore} does. */
public abstract class AgentConfigStoreContract {
  private UserId ada;

  protected abstract AgentConfigStore configs();

  protected abstract ProviderStore providers();

  protected abstract UserStore users();

  @BeforeEach
  void join() {
    ada = People.joined(users());
  }

  @Test
  void hasNothingBeforeTheFirstSave() {
    assertThat(configs().find(ada)).isEmpty();
  }

  @Test
  void keepsAnEmptyChoice() {
    configs().save(AgentConfig.empty(ada));

    assertThat(configs().find(ada)).contains(AgentConfig.empty(ada));
  }

  @Test
  void replacesEveryField() {
    configs().save(AgentConfig.empty(ada));
    AgentConfig full = full();

    configs().save(full);

    assertThat(configs().find(ada)).contains(full);
  }

  @Test
  void liftsLimitsAgain() {
    configs().save(full());

    configs().save(AgentConfig.empty(ada));

    assertThat(configs().find(ada)).contains(AgentConfig.empty(ada));
  }

  @Test
  void keepsPeopleApart() {
    configs().save(full());

    assertThat(configs().find(People.joined(users()))).isEmpty();
  }

  @Test
  void losesTheAccountThatIsDeletedAndNothingElse() {
    AgentConfig full = full();
    configs().save(full);

    providers().delete(ada, providers().list(ada).getFirst().id());

    assertThat(configs().find(ada))
        .contains(full.withModels(null, full.primaryModel(), full.fallbackModels()));
  }

  private AgentConfig full() {
    Provider account = Accounts.bare(ada, "mine", HandMovedClock.START);
    providers().insert(account);
    return new AgentConfig(
        ada,
        account.id(),
        ModelRef.parse("primaryModel", "mine/vendor/model:free"),
        List.of(
            ModelRef.parse("fallbackModels", "mine/b"), ModelRef.parse("fallbackModels", "mine/a")),
        "Speak “plainly”.\nAlways.",
        64_000,
        2_048);
  }
}
