package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.user.Language;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.TimeZoneName;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.UserStore;
import org.junit.jupiter.api.Test;

/** What every {@link PreferenceStore} does. Each test begins with an empty one. */
public abstract class PreferenceStoreContract {
  protected abstract PreferenceStore preferences();

  protected abstract UserStore users();

  @Test
  void keepsWhatAPersonChoseLast() {
    UserId ada = People.joined(users());
    UserId bob = People.joined(users());
    Preferences german = new Preferences(Language.DE, new TimeZoneName("Europe/Berlin"));
    assertThat(preferences().find(ada)).isEmpty();

    preferences().save(ada, new Preferences(null, new TimeZoneName("Asia/Tokyo")));
    preferences().save(ada, german);

    assertThat(preferences().find(ada)).contains(german);
    assertThat(preferences().find(bob)).isEmpty();
  }

  @Test
  void keepsThatAPersonWantsItLikeTheirBrowserAgain() {
    UserId ada = People.joined(users());
    preferences().save(ada, new Preferences(Language.DE, new TimeZoneName("Europe/Berlin")));

    preferences().save(ada, Preferences.LIKE_THE_BROWSER);

    assertThat(preferences().find(ada)).contains(Preferences.LIKE_THE_BROWSER);
  }
}
