package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How people prove who they are. Every call belongs into a transaction of the server's. */
@Singleton
final class Credentials {
  private final BreakglassRows breakglass;
  private final PasswordRows passwords;
  private final IdentityRows identities;
  private final SealedPasswords sealing;
  private final Seals seals;

  Credentials(
      BreakglassRows breakglass,
      PasswordRows passwords,
      IdentityRows identities,
      SealedPasswords sealing,
      Seals seals) {
    this.breakglass = breakglass;
    this.passwords = passwords;
    this.identities = identities;
    this.sealing = sealing;
    this.seals = seals;
  }

  boolean hasBreakglass() {
    return breakglass.hasAny();
  }

  void lockFirstBreakglass() {
    breakglass.lockFirst();
  }

  void addBreakglass(User user, PasswordHash hash) {
    breakglass.insert(
        new BreakglassRow(
            user.id().value(), user.username().value(), sealing.seal(user.id(), hash)));
  }

  void addLocal(User user, PasswordHash hash) {
    passwords.insert(new PasswordRow(user.id().value(), sealing.seal(user.id(), hash)));
  }

  Optional<PasswordHash> find(UUID user) {
    return passwords.findAny(user).flatMap(sealing::open);
  }

  boolean replace(UserId user, PasswordHash hash) {
    String sealed = sealing.seal(user, hash);
    return passwords.replace(user.value(), sealed)
            + passwords.replaceBreakglass(user.value(), sealed)
        == 1;
  }

  Optional<UUID> findByIdentity(String issuer, String subject) {
    return identities
        .findByIssuerAndSubject(issuer, subject)
        .filter(seals::hold)
        .map(IdentityRow::userId);
  }

  boolean link(UserId user, String issuer, String subject, Instant now) {
    UUID id = UUID.randomUUID();
    identities.insertIfFree(
        new IdentityRow(id, user.value(), issuer, subject, now, null).sealed(seals));
    return identities.existsById(id);
  }
}
