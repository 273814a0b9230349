package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.InvitationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invitations in memory. */
public final class InMemoryInvitationStore implements InvitationStore, Rollbackable {
  private final Rows<InvitationId, Kept> invitations = new Rows<>();

  @Override
  public void insert(Invitation invitation, TokenHash token) {
    invitations.with(rows -> rows.put(invitation.id(), new Kept(invitation, token, null)));
  }

  @Override
  public Optional<Invitation> find(InvitationId id) {
    return invitations.with(rows -> Optional.ofNullable(rows.get(id)).map(Kept::invitation));
  }

  @Override
  public Optional<Invitation> findByToken(List<TokenHash> candidates) {
    return latestFirst(kept -> candidates.contains(kept.token())).stream().findFirst();
  }

  @Override
  public Optional<Invitation> findOpen(EmailAddress email, Instant now) {
    return latestFirst(kept -> kept.invitation().email().equals(email) && kept.isOpen(now)).stream()
        .findFirst();
  }

  @Override
  public Page<Invitation> list(PageRequest page) {
    List<Invitation> all = latestFirst(kept -> true);
    return new Page<>(
        all.stream().skip(page.offset()).limit(page.size()).toList(), page, all.size());
  }

  @Override
  public boolean renew(InvitationId id, TokenHash token, Instant expiresAt) {
    return change(
        id,
        Kept::isUnanswered,
        kept -> new Kept(with(kept.invitation(), expiresAt, null, null), token, null));
  }

  @Override
  public boolean accept(InvitationId id, UserId by, Instant now) {
    return change(
        id,
        kept -> kept.isOpen(now),
        kept ->
            new Kept(
                with(kept.invitation(), kept.invitation().expiresAt(), now, null),
                kept.token(),
                by));
  }

  @Override
  public boolean revoke(InvitationId id, Instant now) {
    return change(
        id,
        Kept::isUnanswered,
        kept -> kept.with(with(kept.invitation(), kept.invitation().expiresAt(), null, now)));
  }

  /** Addresses a person was invited by. */
  Set<String> addressesOf(UserId person) {
    return invitations.with(
        rows ->
            rows.values().stream()
                .filter(kept -> person.equals(kept.acceptedBy()))
                .map(kept -> kept.invitation().email().value())
                .collect(Collectors.toSet()));
  }

  /** Forgets those a person sent, and those by which they, or anybody of these addresses, came. */
  void forget(UserId person, Set<String> addresses) {
    invitations.remove(
        (id, kept) ->
            person.equals(kept.acceptedBy())
                || person.equals(kept.invitation().invitedBy())
                || addresses.contains(kept.invitation().email().value()));
  }

  @Override
  public Runnable snapshot() {
    return invitations.snapshot();
  }

  private List<Invitation> latestFirst(Predicate<Kept> matching) {
    return invitations.with(
        rows ->
            rows.values().stream()
                .filter(matching)
                .map(Kept::invitation)
                .sorted(Comparator.comparing(Invitation::createdAt).reversed())
                .toList());
  }

  private boolean change(InvitationId id, Predicate<Kept> legal, UnaryOperator<Kept> change) {
    return invitations.with(
        rows -> {
          Kept kept = rows.get(id);
          boolean changes = kept != null && legal.test(kept);
          if (changes) {
            rows.computeIfPresent(id, (same, old) -> change.apply(old));
          }
          return changes;
        });
  }

  private static Invitation with(
      Invitation old,
      Instant expiresAt,
      @Nullable Instant acceptedAt,
      @Nullable Instant revokedAt) {
    return new Invitation(
        old.id(),
        old.email(),
        old.role(),
        old.invitedBy(),
        old.createdAt(),
        expiresAt,
        acceptedAt,
        revokedAt);
  }

  private record Kept(Invitation invitation, TokenHash token, @Nullable UserId acceptedBy) {
    boolean isOpen(Instant now) {
      return invitation.statusAt(now) == Invitation.Status.OPEN;
    }

    boolean isUnanswered() {
      return invitation.acceptedAt() == null && invitation.revokedAt() == null;
    }

    Kept with(Invitation next) {
      return new Kept(next, token, acceptedBy);
    }
  }
}
