package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.EarlierRows;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.UserId;
import jakarta.inject.Singleton;

/** Binds what was written before {@link Seals}, in the transaction it is called in. */
@Singleton
final class PostgresEarlierRows implements EarlierRows {
  private final UserRows users;
  private final IdentityRows identities;
  private final SessionRows sessions;
  private final PersonalTokenRows tokens;
  private final InvitationRows invitations;
  private final SettingRows settings;
  private final PasswordRows passwords;
  private final SealedPasswords sealing;
  private final EarlierKeys keys;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresEarlierRows(
      UserRows users,
      IdentityRows identities,
      SessionRows sessions,
      PersonalTokenRows tokens,
      InvitationRows invitations,
      SettingRows settings,
      PasswordRows passwords,
      SealedPasswords sealing,
      EarlierKeys keys,
      Seals seals,
      PostgresTransactions transactions) {
    this.users = users;
    this.identities = identities;
    this.sessions = sessions;
    this.tokens = tokens;
    this.invitations = invitations;
    this.settings = settings;
    this.passwords = passwords;
    this.sealing = sealing;
    this.keys = keys;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public boolean areBoundInPart() {
    return transactions.as(
        Identity.SERVER,
        () ->
            users.hasSealed()
                || passwords.everybodys().stream().anyMatch(row -> !SealedPasswords.isBare(row)));
  }

  @Override
  public void bind() {
    transactions.run(Identity.SERVER, this::bindWaysIn);
    transactions.run(
        Identity.DIRECTORY, () -> users.findAll().forEach(row -> keys.bind(new UserId(row.id()))));
  }

  private void bindWaysIn() {
    users.findAll().forEach(row -> users.setSeal(row.id(), seals.of(row)));
    identities.findAll().forEach(row -> identities.setSeal(row.id(), seals.of(row)));
    sessions.findAll().forEach(row -> sessions.setSeal(row.id(), seals.of(row)));
    tokens.findAll().forEach(row -> tokens.setSeal(row.id(), seals.of(row)));
    invitations.findAll().forEach(row -> invitations.setSeal(row.id(), seals.of(row)));
    settings.findAll().stream()
        .filter(row -> !row.encrypted())
        .forEach(row -> settings.put(row.sealed(seals)));
    passwords.everybodys().forEach(this::bind);
  }

  private void bind(PasswordRow row) {
    UserId person = new UserId(row.userId());
    String sealed = sealing.seal(person, new PasswordHash(row.passwordHash()));
    passwords.replace(row.userId(), sealed);
    passwords.replaceBreakglass(row.userId(), sealed);
  }
}
