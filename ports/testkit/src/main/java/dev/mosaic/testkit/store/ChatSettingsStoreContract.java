package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ChatSettingsStore;
import dev.mosaic.ports.store.UserStore;
import org.junit.jupiter.api.Test;

/** What every {@link ChatSettingsStore} does. Each test begins with an empty one. */
public abstract class ChatSettingsStoreContract {
  protected abstract ChatSettingsStore settings();

  protected abstract UserStore users();

  @Test
  void keepsWhatAPersonSettledLast() {
    UserId ada = People.joined(users());
    UserId bob = People.joined(users());
    assertThat(settings().find(ada)).isEmpty();

    settings().save(ada, new ChatSettings(true));
    settings().save(ada, new ChatSettings(false));

    assertThat(settings().find(ada)).contains(new ChatSettings(false));
    assertThat(settings().find(bob)).isEmpty();
  }
}
