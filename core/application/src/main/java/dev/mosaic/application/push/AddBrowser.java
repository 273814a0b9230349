package dev.mosaic.application.push;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.ports.store.PushSubscriptionStore;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Has the browser of a session told of answers, for as long as that session lasts. */
public final class AddBrowser {
  private final PushSubscriptionStore subscriptions;
  private final Clock clock;

  AddBrowser(PushSubscriptionStore subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /**
   * @param browser what it says it is; null where it says nothing
   * @param withTitle whether a conversation's title may be in a notice
   */
  public record Command(
      Caller caller,
      SessionId session,
      PushEndpoint endpoint,
      @Nullable String browser,
      boolean withTitle) {}

  public PushSubscription add(Command command) {
    PushSubscription added =
        new PushSubscription(
            PushSubscriptionId.random(),
            command.caller().id(),
            command.session(),
            command.endpoint(),
            command.browser(),
            command.withTitle(),
            clock.instant());
    subscriptions.save(added);
    return added;
  }
}
