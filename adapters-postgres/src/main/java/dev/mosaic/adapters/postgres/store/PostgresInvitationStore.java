package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.InvitationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Invitations in `invitation`. Administrators see and change them in the directory; whoever holds a
 * link is nobody yet, so following it is the server's work.
 */
@Singleton
final class PostgresInvitationStore implements InvitationStore {
  private final InvitationRows rows;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresInvitationStore(InvitationRows rows, Seals seals, PostgresTransactions transactions) {
    this.rows = rows;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public void insert(Invitation invitation, TokenHash token) {
    transactions.run(
        Identity.DIRECTORY, () -> rows.insert(InvitationRow.of(invitation, token).sealed(seals)));
  }

  @Override
  public Optional<Invitation> find(InvitationId id) {
    return transactions.as(
        Identity.DIRECTORY, () -> rows.findById(id.value()).map(InvitationRow::toInvitation));
  }

  @Override
  public Optional<Invitation> findByToken(List<TokenHash> candidates) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.as(
            Identity.SERVER,
            () ->
                rows.findByHash(Hashes.values(candidates))
                    .filter(seals::hold)
                    .map(InvitationRow::toInvitation));
  }

  @Override
  public Optional<Invitation> findOpen(EmailAddress email, Instant now) {
    return transactions.as(
        Identity.SERVER,
        () ->
            rows.findOpen(email.value(), now).filter(seals::hold).map(InvitationRow::toInvitation));
  }

  @Override
  public Page<Invitation> list(PageRequest page) {
    return transactions.as(
        Identity.DIRECTORY,
        () ->
            new Page<>(
                rows.page(page.size(), page.offset()).stream()
                    .map(InvitationRow::toInvitation)
                    .toList(),
                page,
                rows.count()));
  }

  @Override
  public boolean renew(InvitationId id, TokenHash token, Instant expiresAt) {
    return transactions.as(
        Identity.DIRECTORY,
        () ->
            genuine(id)
                .map(row -> row.renewed(token.value(), expiresAt))
                .filter(
                    row ->
                        rows.renew(row.id(), row.tokenHash(), row.expiresAt(), seals.of(row)) == 1)
                .isPresent());
  }

  @Override
  public boolean accept(InvitationId id, UserId by, Instant now) {
    return transactions.as(
        Identity.SERVER,
        () ->
            genuine(id)
                .filter(
                    row ->
                        rows.accept(row.id(), by.value(), now, seals.of(row.over(now, null))) == 1)
                .isPresent());
  }

  @Override
  public boolean revoke(InvitationId id, Instant now) {
    return transactions.as(
        Identity.DIRECTORY,
        () ->
            // Also one that is not genuine: nobody must be able to keep it from being revoked.
            rows.lockById(id.value())
                .filter(row -> rows.revoke(row.id(), now, seals.of(row.over(null, now))) == 1)
                .isPresent());
  }

  private Optional<InvitationRow> genuine(InvitationId id) {
    return rows.lockById(id.value()).filter(seals::hold);
  }
}
