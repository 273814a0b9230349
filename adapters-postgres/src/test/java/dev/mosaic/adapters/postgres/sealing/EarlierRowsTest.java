package dev.mosaic.adapters.postgres.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.adapters.postgres.connection.DatabaseRole;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.adapters.postgres.connection.DatasourceProperties;
import dev.mosaic.adapters.postgres.connection.Migrations;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that an earlier Mosaic wrote, taken over by this one. */
class EarlierRowsTest {
  private static final KeyRing RING = RealDatabase.RING;
  private static final SecretText KEY = new SecretText("sk-planted-0123456789");
  private static final String HINT = "6789";

  private final UserId ada = UserId.random();
  private final UserId root = UserId.random();
  private final UUID account = UUID.randomUUID();
  private final UUID talk = UUID.randomUUID();

  private DatabaseUrl url;
  private ApplicationContext context;
  private byte[] earlierKey;
  private byte[] earlierCheck;

  @BeforeEach
  void anEarlierMosaicWrites() throws SQLException {
    String name = "earlier_" + UUID.randomUUID().toString().replace("-", "");
    RealDatabase.execute("create database " + name);
    url =
        DatabaseUrl.parse("postgres://postgres:x@%s/%s".formatted(RealDatabase.URL.place(), name));
    Flyway.configure()
        .dataSource(url.jdbcUrl(), url.user(), url.password().reveal())
        .locations("classpath:db/migration")
        .target("3")
        .load()
        .migrate();
    RingKey key = RING.first();
    earlierCheck =
        Aead.seal(
            key.derive(KeyDerivation.AES, "key-check"),
            AssociatedData.of((byte) 1, "key_check", "sealed", key.id()),
            "mosaic".getBytes(StandardCharsets.UTF_8));
    execute("insert into key_check values (?, ?, now())", key.id(), earlierCheck);
    for (UserId person : List.of(ada, root)) {
      boolean admin = person.equals(root);
      execute(
          "insert into users (id, username, display_name, email, role, sign_in_method, created_at)"
              + " values (?, ?, 'Somebody', ?, ?, ?, now())",
          person.value(),
          admin ? "root" : "ada",
          admin ? null : "ada@example.org",
          admin ? "admin" : "member",
          admin ? "breakglass" : "local");
    }
    execute(
        "insert into local_credential (user_id, password_hash) values (?, ?)",
        ada.value(),
        People.SOME_HASH.value());
    execute(
        "insert into breakglass_user (user_id, username, password_hash) values (?, 'root', ?)",
        root.value(),
        People.SOME_HASH.value());
    execute(
        """
        insert into session (id, user_id, access_hash, access_expires_at, refresh_hash,
                             refresh_expires_at, created_at, ends_at, last_used_at)
        values (gen_random_uuid(), ?, 'k1:access', now() + interval '1 day', 'k1:refresh',
                now() + interval '1 day', now(), now() + interval '1 day', now())\
        """,
        ada.value());
    execute(
        """
        insert into personal_token (id, user_id, name, scope, token_hash, created_at, expires_at)
        values (gen_random_uuid(), ?, 'laptop', 'chat', 'k1:personal', now(),
                now() + interval '1 day')\
        """,
        ada.value());
    execute(
        """
        insert into invitation (id, email, role, token_hash, invited_by, created_at, expires_at)
        values (gen_random_uuid(), 'guest@example.org', 'member', 'k1:invited', ?, now(),
                now() + interval '1 day')\
        """,
        root.value());
    execute(
        "insert into user_identity (user_id, issuer, subject) values (?, 'https://i.example', 's')",
        ada.value());
    execute("insert into system_config (key, value) values ('agents.egress', 'closed')");
    sealTheEarlierWay();
  }

  @AfterEach
  void close() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void takesOverWhateverOpenedBefore() {
    assertThat(start()).isEqualTo(new KeyCheck.Verdict.Opens());

    UserStore users = context.getBean(UserStore.class);
    assertThat(users.findWithPassword(new Username("ada")).orElseThrow())
        .satisfies(
            found -> {
              assertThat(found.hash()).isEqualTo(People.SOME_HASH);
              assertThat(found.user().active()).isTrue();
            });
    assertThat(users.findWithPassword(new Username("root")).orElseThrow().user().isAdmin())
        .isTrue();
    assertThat(users.findByIdentity("https://i.example", "s").orElseThrow().id()).isEqualTo(ada);
    assertThat(sessions().findByAccess(List.of(new TokenHash("k1:access")), HandMovedClock.START))
        .isPresent();
    assertThat(
            context
                .getBean(PersonalTokenStore.class)
                .findByHash(List.of(new TokenHash("k1:personal")), HandMovedClock.START))
        .isPresent();
    assertThat(
            context
                .getBean(InvitationStore.class)
                .findByToken(List.of(new TokenHash("k1:invited"))))
        .isPresent();
    assertThat(context.getBean(SettingStore.class).get("agents.egress")).contains("closed");
    assertThat(openKey()).isEqualTo(KEY);
    assertThat(
            context
                .getBean(ConversationStore.class)
                .list(
                    ada,
                    ConversationSelection.listed(Conversation.Origin.PERSON),
                    new PageRequest(1, 10))
                .rows())
        .extracting(conversation -> conversation.title())
        .containsExactly("Tea");
  }

  @Test
  void takesOverOnceHoweverOftenItStarts() throws SQLException {
    start();
    List<String> bound = rows();
    context.close();

    assertThat(start()).isEqualTo(new KeyCheck.Verdict.Opens());

    assertThat(rows()).isEqualTo(bound);
  }

  @Test
  void believesNothingOfBeforeThatIsPutBackLater() throws SQLException {
    start();
    context.close();
    execute("update local_credential set password_hash = ?", People.SOME_HASH.value());
    execute("update llm_provider set api_key = ?", (Object) earlierKey);
    execute("update users set seal = null, role = 'admin' where id = ?", ada.value());

    assertThat(start()).isEqualTo(new KeyCheck.Verdict.Opens());

    UserStore users = context.getBean(UserStore.class);
    assertThat(users.findWithPassword(new Username("ada"))).isEmpty();
    assertThat(users.find(ada).orElseThrow().isAdmin()).isFalse();
    assertThatThrownBy(this::openKey).isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void refusesToTakeOverASecondTimeWhenTheMarkOfTheFirstIsGone() throws SQLException {
    start();
    context.close();
    execute("update key_check set sealed = ?", (Object) earlierCheck);
    execute(
        "update llm_provider set base_url = 'https://elsewhere.example.org', api_key = ?",
        (Object) earlierKey);

    assertThat(start())
        .isInstanceOfSatisfying(
            KeyCheck.Verdict.WrongKey.class,
            refused -> assertThat(refused.sentence()).contains("something other than Mosaic"));
  }

  private KeyCheck.Verdict start() {
    DatabaseRole role = DatabaseRole.prepare(url);
    new Migrations(url, role).migrate();
    context =
        ApplicationContext.builder()
            .properties(DatasourceProperties.of(url, role))
            .singletons(RING, HandMovedClock.started())
            .start();
    return context.getBean(KeyCheck.class).verify();
  }

  private SecretText openKey() {
    Provider stored =
        context.getBean(ProviderStore.class).find(ada, new ProviderId(account)).orElseThrow();
    return context.getBean(SecretVault.class).open(stored.keyPlace(), stored.apiKey());
  }

  private SessionStore sessions() {
    return context.getBean(SessionStore.class);
  }

  private void sealTheEarlierWay() throws SQLException {
    RingKey ring = RING.first();
    UUID id = UUID.randomUUID();
    byte[] material = new byte[KeyText.KEY_BYTES];
    Arrays.fill(material, (byte) 7);
    String owner = "user:" + ada;
    execute(
        "insert into data_key (id, owner, user_id, wrapped, created_at) values (?, ?, ?, ?, now())",
        id,
        owner,
        ada.value(),
        new KeyWrap(RING).wrap(id.toString(), owner, material));
    DataKey key = DataKey.of(id, owner, material);
    assertThat(ring.id()).isEqualTo("k1");
    earlierKey = earlier(key, SecretPlace.ofUser("llm_provider", "api_key", ada, account), KEY);
    execute(
        """
        insert into llm_provider (id, user_id, name, display_name, type, base_url, api_type, api_key,
                                  api_key_hint, models, created_at, updated_at)
        values (?, ?, 'mine', 'Mine', 'custom', 'https://llm.example.org/v1', 'openai-completions', ?,
                ?, '[{"id":"m","name":"m","contextWindow":1000,"maxTokens":100}]', now(), now())\
        """,
        account,
        ada.value(),
        earlierKey,
        HINT);
    execute(
        "insert into conversation values (?, ?, ?, now(), now())",
        talk,
        ada.value(),
        earlier(
            key, SecretPlace.ofUser("conversation", "title", ada, talk), new SecretText("Tea")));
  }

  private static byte[] earlier(DataKey key, SecretPlace place, SecretText text) {
    byte[] bound = AssociatedData.of((byte) 1, place);
    byte[] clear = text.reveal().getBytes(StandardCharsets.UTF_8);
    return new SealedBlob((byte) 1, key.id(), Aead.seal(key.sealing(), bound, clear))
        .write()
        .blob();
  }

  private List<String> rows() throws SQLException {
    try (Connection connection = connect();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select array_agg(said order by said)::text[] from (
                      select to_jsonb(u)::text as said from users u
                      union all select to_jsonb(c)::text from local_credential c
                      union all select to_jsonb(s)::text from session s
                      union all select to_jsonb(p)::text from llm_provider p
                      union all select to_jsonb(k)::text from key_check k) as everything\
                    """)) {
      row.next();
      return List.of((String[]) row.getArray(1).getArray());
    }
  }

  private void execute(String sql, Object... parameters) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password().reveal());
  }
}
