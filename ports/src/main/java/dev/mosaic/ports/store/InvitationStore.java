package dev.mosaic.ports.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.InvitationId;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations. The links' tokens are only ever seen as hashes. */
public interface InvitationStore {
  void insert(Invitation invitation, TokenHash token);

  Optional<Invitation> find(InvitationId id);

  /** The invitation whose present link holds this token, whatever has become of it. */
  Optional<Invitation> findByToken(List<TokenHash> candidates);

  /** The open invitation of an address, the latest if there are several. */
  Optional<Invitation> findOpen(EmailAddress email, Instant now);

  /** One page, latest first. */
  Page<Invitation> list(PageRequest page);

  /** Gives an unanswered invitation a new link, which ends the old one; false if it is answered. */
  boolean renew(InvitationId id, TokenHash token, Instant expiresAt);

  /**
   * Marks an invitation as accepted, if it is open at that time. Of any number of parallel calls
   * one is answered true. Call in the transaction that adds the person.
   *
   * @param by who comes in by it; it goes with them when they are deleted
   */
  boolean accept(InvitationId id, UserId by, Instant now);

  /** Takes an unanswered invitation back; false if it was answered or taken back before. */
  boolean revoke(InvitationId id, Instant now);
}
