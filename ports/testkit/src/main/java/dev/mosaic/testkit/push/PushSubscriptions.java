package dev.mosaic.testkit.push;

import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.testkit.time.HandMovedClock;

/** Subscriptions for tests: in the right shape, of browsers that are not there. */
public final class PushSubscriptions {
  // The key and the secret of RFC 8291's example.
  private static final SecretText KEY =
      new SecretText(
          "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
  private static final SecretText AUTH = new SecretText("BTBZMqHH6r4Tts7J_aSIgg");

  private PushSubscriptions() {}

  public static PushEndpoint endpoint(String address) {
    return new PushEndpoint(new SecretText(address), KEY, AUTH);
  }

  /** The later, the higher its number. */
  public static PushSubscription of(UserId owner, SessionId session, int number) {
    return new PushSubscription(
        PushSubscriptionId.random(),
        owner,
        session,
        endpoint("https://push.test/" + number),
        "Browser " + number,
        false,
        HandMovedClock.START.plusSeconds(number));
  }
}
