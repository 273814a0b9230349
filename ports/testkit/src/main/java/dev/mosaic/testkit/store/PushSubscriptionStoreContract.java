package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PushSubscriptionStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.push.PushSubscriptions;
import dev.mosaic.testkit.time.HandMovedClock;
import org.junit.jupiter.api.Test;

/** What every {@link PushSubscriptionStore} does. Each test begins with an empty one. */
public abstract class PushSubscriptionStoreContract {
  protected abstract PushSubscriptionStore subscriptions();

  protected abstract SessionStore sessions();

  protected abstract UserStore users();

  @Test
  void keepsAPersonsBrowsersForThemAlone() {
    UserId ada = People.joined(users());
    UserId bob = People.joined(users());
    PushSubscription first = saved(ada, 1);
    PushSubscription second = saved(ada, 2);

    assertThat(subscriptions().list(ada)).containsExactly(first, second);
    assertThat(subscriptions().list(bob)).isEmpty();
    assertThat(subscriptions().remove(bob, first.id())).isFalse();
    assertThat(subscriptions().remove(ada, first.id())).isTrue();
    assertThat(subscriptions().remove(ada, first.id())).isFalse();
    assertThat(subscriptions().list(ada)).containsExactly(second);
  }

  @Test
  void keepsOneOfASession() {
    UserId ada = People.joined(users());
    PushSubscription before = saved(ada, 1);
    PushSubscription after =
        new PushSubscription(
            PushSubscriptionId.random(),
            ada,
            before.session(),
            PushSubscriptions.endpoint("https://push.test/after"),
            null,
            true,
            HandMovedClock.START.plusSeconds(9));

    subscriptions().save(after);

    assertThat(subscriptions().list(ada)).containsExactly(after);
  }

  @Test
  void endsWithItsSession() {
    UserId ada = People.joined(users());
    PushSubscription gone = saved(ada, 1);
    PushSubscription stays = saved(ada, 2);

    sessions().delete(gone.session());
    subscriptions().save(gone);

    assertThat(subscriptions().list(ada)).containsExactly(stays);
  }

  private PushSubscription saved(UserId owner, int number) {
    Session session = Sessions.some(owner, HandMovedClock.START);
    sessions().insert(session);
    PushSubscription subscription = PushSubscriptions.of(owner, session.id(), number);
    subscriptions().save(subscription);
    return subscription;
  }
}
