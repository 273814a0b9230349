package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.Invitation.Status;
import dev.mosaic.domain.user.InvitationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InvitationStore} does. Each test begins with an empty one. */
public abstract class InvitationStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final Instant END = NOW.plus(Invitations.LIFE);
  private static final EmailAddress BOB = new EmailAddress("bob@example.org");

  private final TokenHash token = someHash();
  private UserId ada;
  private Invitation invitation;

  protected abstract InvitationStore invitations();

  protected abstract UserStore users();

  @BeforeEach
  void adaInvitesBob() {
    ada = People.joined(users());
    invitation = Invitations.open(BOB.value(), ada, NOW);
    invitations().insert(invitation, token);
  }

  @Test
  void findsAnInvitationByItsIdAndByItsLink() {
    assertThat(invitations().find(invitation.id())).contains(invitation);
    assertThat(invitations().find(InvitationId.random())).isEmpty();
    assertThat(invitations().findByToken(List.of(someHash(), token))).contains(invitation);
    assertThat(invitations().findByToken(List.of(someHash()))).isEmpty();
    assertThat(invitations().findByToken(List.of())).isEmpty();
  }

  @Test
  void findsTheLatestOpenInvitationOfAnAddress() {
    Invitation later = Invitations.open(BOB.value(), ada, NOW.plusSeconds(1));
    invitations().insert(later, someHash());
    invitations().insert(Invitations.open("eve@example.org", ada, NOW.plusSeconds(2)), someHash());

    assertThat(invitations().findOpen(BOB, NOW)).contains(later);
    assertThat(invitations().findOpen(BOB, END)).contains(later);
    assertThat(invitations().findOpen(BOB, END.plusSeconds(1))).isEmpty();
    assertThat(invitations().findOpen(new EmailAddress("nobody@example.org"), NOW)).isEmpty();
  }

  @Test
  void findsNoOpenInvitationThatWasAnswered() {
    invitations().accept(invitation.id(), UserId.random(), NOW);
    Invitation second = Invitations.open(BOB.value(), ada, NOW);
    invitations().insert(second, someHash());
    invitations().revoke(second.id(), NOW);

    assertThat(invitations().findOpen(BOB, NOW)).isEmpty();
  }

  @Test
  void listsLatestFirstInPages() {
    Invitation latest = Invitations.open("c@example.org", ada, NOW.plusSeconds(2));
    Invitation middle = Invitations.open("b@example.org", ada, NOW.plusSeconds(1));
    invitations().insert(latest, someHash());
    invitations().insert(middle, someHash());

    Page<Invitation> first = invitations().list(new PageRequest(1, 2));
    Page<Invitation> past = invitations().list(new PageRequest(3, 2));

    assertThat(first.rows()).containsExactly(latest, middle);
    assertThat(first.total()).isEqualTo(3);
    assertThat(invitations().list(new PageRequest(2, 2)).rows()).containsExactly(invitation);
    assertThat(past.rows()).isEmpty();
    assertThat(past.total()).isEqualTo(3);
  }

  @Test
  void aNewLinkEndsTheOldOne() {
    TokenHash fresh = someHash();
    Instant later = END.plusSeconds(60);

    assertThat(invitations().renew(invitation.id(), fresh, later)).isTrue();

    assertThat(invitations().findByToken(List.of(token))).isEmpty();
    assertThat(invitations().findByToken(List.of(fresh)).orElseThrow().expiresAt())
        .isEqualTo(later);
    assertThat(invitations().renew(InvitationId.random(), someHash(), later)).isFalse();
  }

  @Test
  void anExpiredInvitationIsRenewedAndOpenAgain() {
    Instant expired = END.plusSeconds(1);

    invitations().renew(invitation.id(), someHash(), expired.plusSeconds(60));

    assertThat(invitations().accept(invitation.id(), UserId.random(), expired)).isTrue();
  }

  @Test
  void acceptsAnOpenInvitationOnce() {
    assertThat(invitations().accept(invitation.id(), UserId.random(), NOW)).isTrue();

    assertThat(invitations().accept(invitation.id(), UserId.random(), NOW)).isFalse();
    assertThat(invitations().find(invitation.id()).orElseThrow().acceptedAt()).isEqualTo(NOW);
    assertThat(invitations().findByToken(List.of(token)).orElseThrow().statusAt(NOW))
        .isEqualTo(Status.ACCEPTED);
    assertThat(invitations().renew(invitation.id(), someHash(), END)).isFalse();
    assertThat(invitations().revoke(invitation.id(), NOW)).isFalse();
  }

  @Test
  void acceptsNothingExpiredOrUnknown() {
    assertThat(invitations().accept(invitation.id(), UserId.random(), END)).isFalse();
    assertThat(invitations().accept(InvitationId.random(), UserId.random(), NOW)).isFalse();

    assertThat(invitations().find(invitation.id())).contains(invitation);
  }

  @Test
  void takesAnInvitationBackForGood() {
    assertThat(invitations().revoke(invitation.id(), NOW)).isTrue();

    assertThat(invitations().revoke(invitation.id(), NOW)).isFalse();
    assertThat(invitations().accept(invitation.id(), UserId.random(), NOW)).isFalse();
    assertThat(invitations().renew(invitation.id(), someHash(), END)).isFalse();
    assertThat(invitations().find(invitation.id()).orElseThrow().revokedAt()).isEqualTo(NOW);
    assertThat(invitations().revoke(InvitationId.random(), NOW)).isFalse();
  }

  @Test
  void oneOfFiftyParallelAcceptsWins() {
    List<Boolean> won =
        ConcurrentCalls.call(50, i -> invitations().accept(invitation.id(), UserId.random(), NOW));

    assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
  }

  private static TokenHash someHash() {
    return new TokenHash("k1:" + UUID.randomUUID());
  }
}
