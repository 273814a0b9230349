package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderKeyPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.Invitations;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody gains who can write every table and does not have `MOSAIC_SECRET_KEY`. Every test
 * changes rows as the database's superuser and then asks as Mosaic does.
 */
class DatabaseWriterTest {
  private static final Instant NOW = HandMovedClock.START;
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));
  private static final String ISSUER = "https://issuer.example.org";

  private final UserStore users = RealDatabase.bean(UserStore.class);
  private final SessionStore sessions = RealDatabase.bean(SessionStore.class);
  private final PersonalTokenStore tokens = RealDatabase.bean(PersonalTokenStore.class);
  private final InvitationStore invitations = RealDatabase.bean(InvitationStore.class);
  private final PasswordResetStore resets = RealDatabase.bean(PasswordResetStore.class);
  private final ProviderStore providers = RealDatabase.bean(ProviderStore.class);
  private final SettingStore settings = RealDatabase.bean(SettingStore.class);
  private final SecretVault vault = RealDatabase.bean(SecretVault.class);

  private User ada;
  private User mallory;

  @BeforeEach
  void twoPeople() {
    RealDatabase.empty();
    ada = People.member("ada");
    mallory = People.member("mallory");
    users.insertLocal(ada, People.SOME_HASH);
    users.insertLocal(mallory, People.SOME_HASH);
  }

  @Test
  void takesNobodysPasswordByALinkToTheirOwn() {
    TokenHash token = Belongings.someHash();
    resets.put(new PasswordReset(mallory.id(), ada.id(), NOW, LATER), token);
    assertThat(resets.findByToken(List.of(token), NOW)).isPresent();

    RealDatabase.execute("update password_reset set user_id = ?", ada.id().value());

    assertThat(resets.findByToken(List.of(token), NOW)).isEmpty();
    assertThat(resets.use(List.of(token), NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base_url = 'https://elsewhere.example.org/v1'",
        "base_url = 'http://llm.example.org/v1'",
        "type = 'anthropic'",
        "api_type = 'anthropic-messages'",
        "api_key_hint = 'wxyz'"
      })
  void getsNoKeySentAnywhereElse(String change) {
    Provider account = withKey("sk-0123456789abcdef");

    RealDatabase.execute("update llm_provider set " + change);

    Provider changed = providers.find(ada.id(), account.id()).orElseThrow();
    assertThatThrownBy(() -> vault.open(changed.keyPlace(), changed.apiKey()))
        .isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void putsNoOlderKeyBackBesideANewerOne() {
    Provider account = withKey("sk-older-0123456789");
    byte[] older = account.apiKey().blob();
    Provider newer = keyed(account, "sk-newer-abcdefghijk");
    providers.update(newer);

    RealDatabase.execute("update llm_provider set api_key = ?", (Object) older);

    Provider changed = providers.find(ada.id(), account.id()).orElseThrow();
    assertThatThrownBy(() -> vault.open(changed.keyPlace(), changed.apiKey()))
        .isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void signsNobodyInByAHashOfAnotherRow() {
    RealDatabase.execute(
        """
        update local_credential set password_hash =
          (select password_hash from local_credential where user_id = ?) where user_id = ?\
        """,
        mallory.id().value(),
        ada.id().value());

    assertThat(users.findWithPassword(ada.username())).isEmpty();
    assertThat(users.findWithPassword(ada.id())).isEmpty();
    assertThat(users.findWithPassword(mallory.id())).isPresent();
  }

  @Test
  void signsNobodyInByAHashInTheOpen() {
    RealDatabase.execute("update local_credential set password_hash = ?", People.SOME_HASH.value());

    assertThat(users.findWithPassword(ada.username())).isEmpty();
  }

  @Test
  void addsNoBreakglassAccount() {
    UUID id = UUID.randomUUID();
    RealDatabase.execute(
        "insert into users (id, username, display_name, role, sign_in_method, created_at)"
            + " values (?, 'root', 'root', 'admin', 'breakglass', now())",
        id);
    RealDatabase.execute(
        "insert into breakglass_user (user_id, username, password_hash) values (?, 'root', ?)",
        id,
        People.SOME_HASH.value());

    assertThat(users.findWithPassword(new Username("root"))).isEmpty();
  }

  @Test
  void makesNobodyAnAdministrator() {
    RealDatabase.execute("update users set role = 'admin' where id = ?", mallory.id().value());

    assertThat(users.find(mallory.id()).orElseThrow().isAdmin()).isFalse();
    assertThat(users.find(mallory.id()).orElseThrow().active()).isFalse();
    assertThat(users.activeAdmins()).isEmpty();
    assertThat(users.find(ada.id()).orElseThrow())
        .satisfies(it -> assertThat(it.active()).isTrue());
  }

  @Test
  void bringsNobodyBackWhoWasDeactivated() {
    users.update(ada.withActive(false));
    Session session = session(ada);
    sessions.insert(session);

    RealDatabase.execute("update users set is_active = true where id = ?", ada.id().value());

    assertThat(users.find(ada.id()).orElseThrow().active()).isFalse();
    assertThat(sessions.findByAccess(List.of(session.access()), NOW)).isEmpty();
    assertThat(sessions.findByRefresh(List.of(session.refresh()), NOW)).isEmpty();
  }

  @Test
  void takesNobodysName() {
    RealDatabase.execute("update users set username = 'old-ada' where id = ?", ada.id().value());
    RealDatabase.execute("update users set username = 'ada' where id = ?", mallory.id().value());

    assertThat(users.findWithPassword(ada.username()).orElseThrow().user().active()).isFalse();
  }

  @Test
  void isPutRightByAnAdministratorWhoSavesThePerson() {
    RealDatabase.execute("update users set role = 'admin' where id = ?", mallory.id().value());

    users.update(mallory.withRole(Role.MEMBER));

    assertThat(users.find(mallory.id())).contains(mallory);
    assertThat(users.find(mallory.id()).orElseThrow().active()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"user_id", "access_expires_at", "refresh_expires_at", "ends_at", "access_hash"})
  void movesNoSessionToSomebodyElseNorLengthensIt(String column) {
    Session own = session(mallory);
    sessions.insert(own);

    RealDatabase.execute(
        "update session set %s = %s"
            .formatted(
                column,
                switch (column) {
                  case "user_id" -> "'" + ada.id() + "'";
                  case "access_hash" -> "'k1:other'";
                  default -> column + " + interval '1 year'";
                }));

    assertThat(sessions.findByAccess(List.of(own.access(), new TokenHash("k1:other")), NOW))
        .isEmpty();
    assertThat(sessions.findByRefresh(List.of(own.refresh()), NOW)).isEmpty();
  }

  @Test
  void keepsASessionThatIsRefreshed() {
    Session first = session(ada);
    sessions.insert(first);
    Session next = first.rotated(Belongings.someHash(), LATER, Belongings.someHash(), LATER, NOW);

    assertThat(sessions.rotate(first.refresh(), next, NOW)).isTrue();

    assertThat(sessions.findByAccess(List.of(next.access()), NOW)).isPresent();
    assertThat(sessions.findByRefresh(List.of(next.refresh()), NOW)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"user_id = '%s'", "scope = 'full'", "expires_at = now() + interval '9 years'"})
  void makesNoMoreOfAPersonalToken(String change) {
    PersonalToken own =
        new PersonalToken(
            PersonalTokenId.random(), mallory.id(), "laptop", TokenScope.CHAT, NOW, LATER, null);
    TokenHash hash = Belongings.someHash();
    tokens.insert(own, hash);
    assertThat(tokens.findByHash(List.of(hash), NOW)).isPresent();
    TokenHash newer = Belongings.someHash();
    tokens.noteUse(own.id(), newer, NOW);
    assertThat(tokens.findByHash(List.of(newer), NOW)).isPresent();

    RealDatabase.execute("update personal_token set " + change.formatted(ada.id()));

    assertThat(tokens.findByHash(List.of(newer), NOW)).isEmpty();
    assertThat(tokens.list(ada.id())).isEmpty();
  }

  @Test
  void linksNoSubjectOfTheirOwnToSomebodyElse() {
    users.link(mallory.id(), ISSUER, "mallory", NOW);

    RealDatabase.execute("update user_identity set user_id = ?", ada.id().value());

    assertThat(users.findByIdentity(ISSUER, "mallory")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role = 'admin'",
        "email = 'mallory@example.org'",
        "token_hash = 'k1:stolen'",
        "expires_at = now() + interval '9 years'"
      })
  void makesNoMoreOfAnInvitation(String change) {
    TokenHash hash = Belongings.someHash();
    Invitation open = Invitations.open("guest@example.org", ada.id(), NOW);
    invitations.insert(open, hash);
    assertThat(invitations.findByToken(List.of(hash))).isPresent();

    RealDatabase.execute("update invitation set " + change);

    assertThat(invitations.findByToken(List.of(hash, new TokenHash("k1:stolen")))).isEmpty();
    assertThat(invitations.findOpen(open.email(), NOW)).isEmpty();
    assertThat(invitations.accept(open.id(), UserId.random(), NOW)).isFalse();
    assertThat(invitations.renew(open.id(), Belongings.someHash(), LATER)).isFalse();
    assertThat(invitations.revoke(open.id(), NOW)).isTrue();
  }

  @Test
  void reopensNoInvitationThatWasAccepted() {
    TokenHash hash = Belongings.someHash();
    Invitation open = Invitations.open("guest@example.org", ada.id(), NOW);
    invitations.insert(open, hash);
    invitations.accept(open.id(), UserId.random(), NOW);
    assertThat(invitations.findByToken(List.of(hash))).isPresent();

    RealDatabase.execute("update invitation set accepted_at = null");

    assertThat(invitations.findByToken(List.of(hash))).isEmpty();
  }

  @Test
  void opensNoWayOutForAgents() {
    settings.put("agents.egress", "closed");

    RealDatabase.execute("update system_config set value = 'direct' where key = 'agents.egress'");

    assertThat(settings.get("agents.egress")).isEmpty();
    assertThat(settings.putIfAbsent("agents.egress", "closed")).isEqualTo("closed");
    assertThat(settings.get("agents.egress")).contains("closed");
  }

  private Provider withKey(String key) {
    Provider account = keyed(Accounts.full(ada.id(), "mine"), key);
    providers.insert(account);
    Provider stored = providers.find(ada.id(), account.id()).orElseThrow();
    assertThat(vault.open(stored.keyPlace(), stored.apiKey())).isEqualTo(new SecretText(key));
    return stored;
  }

  private Provider keyed(Provider account, String key) {
    SecretText text = new SecretText(key);
    return new Provider(
        account.id(),
        account.owner(),
        account.name(),
        account.displayName(),
        account.type(),
        new Connection(
            new HttpUrl("https://llm.example.org/v1"),
            account.apiType(),
            vault.seal(
                ProviderKeyPlace.of(
                    account.owner(),
                    account.id(),
                    account.type(),
                    new HttpUrl("https://llm.example.org/v1"),
                    account.apiType(),
                    text.hint()),
                text),
            text.hint()),
        account.models(),
        account.active(),
        account.status(),
        account.lastProbe(),
        LearnedFacts.NONE,
        account.createdAt(),
        account.updatedAt());
  }

  private static Session session(User user) {
    return new Session(
        SessionId.random(),
        user.id(),
        Belongings.someHash(),
        LATER,
        Belongings.someHash(),
        LATER,
        NOW,
        LATER,
        NOW,
        SignInOrigin.UNKNOWN);
  }
}
