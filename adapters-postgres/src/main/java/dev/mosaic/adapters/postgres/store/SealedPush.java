package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Turns subscriptions into rows that only the vault can read, and back. */
@Singleton
final class SealedPush {
  private static final String BETWEEN = "\n"; // no address and no base64 has one

  private final SecretVault vault;

  SealedPush(SecretVault vault) {
    this.vault = vault;
  }

  PushSubscriptionRow row(PushSubscription subscription) {
    PushEndpoint endpoint = subscription.endpoint();
    String text =
        String.join(
            BETWEEN,
            endpoint.address().reveal(),
            endpoint.publicKey().reveal(),
            endpoint.auth().reveal());
    return new PushSubscriptionRow(
        subscription.id().value(),
        subscription.owner().value(),
        subscription.session().value(),
        vault
            .seal(
                placeOf(subscription.owner(), subscription.id(), subscription.session()),
                new SecretText(text))
            .blob(),
        subscription.browser(),
        subscription.withTitle(),
        subscription.createdAt());
  }

  /** Empty where it was spoiled: such a browser hears nothing, and takes no other along. */
  Optional<PushSubscription> subscription(PushSubscriptionRow row) {
    PushSubscriptionId id = new PushSubscriptionId(row.id());
    UserId owner = new UserId(row.userId());
    SessionId session = new SessionId(row.sessionId());
    try {
      String[] parts =
          vault
              .open(placeOf(owner, id, session), new SealedSecret(row.endpoint()))
              .reveal()
              .split(BETWEEN, -1);
      return Optional.of(
          new PushSubscription(
              id,
              owner,
              session,
              new PushEndpoint(
                  new SecretText(parts[0]), new SecretText(parts[1]), new SecretText(parts[2])),
              row.browser(),
              row.withTitle(),
              row.createdAt()));
    } catch (SecretUnreadable spoiled) {
      return Optional.empty();
    }
  }

  // Bound to its session: an address cannot be put behind another person's or browser's sign-in.
  private static SecretPlace placeOf(UserId owner, PushSubscriptionId id, SessionId session) {
    return SecretPlace.ofUser("push_subscription", "endpoint", owner, id)
        .usedFor(session.toString());
  }
}
