package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions in memory, of the people of one store. */
public final class InMemorySessionStore implements SessionStore, Rollbackable, Forgetful {
  private final Rows<SessionId, Kept> sessions = new Rows<>();
  private final UserStore users;

  public InMemorySessionStore(UserStore users) {
    this.users = users;
  }

  @Override
  public void insert(Session session) {
    sessions.with(rows -> rows.put(session.id(), new Kept(session, Map.of(), null)));
  }

  @Override
  public Optional<SignedIn> findByAccess(List<TokenHash> candidates, Instant now) {
    return all().stream()
        .filter(session -> candidates.contains(session.access()))
        .filter(session -> session.accessExpiresAt().isAfter(now) && session.endsAt().isAfter(now))
        .findFirst()
        .flatMap(session -> owner(session).map(user -> new SignedIn(session.id(), user)));
  }

  @Override
  public Optional<SignedIn> find(SessionId id, Instant now) {
    return all().stream()
        .filter(session -> session.id().equals(id) && refreshable(session, now))
        .findFirst()
        .flatMap(session -> owner(session).map(user -> new SignedIn(session.id(), user)));
  }

  @Override
  public Optional<Session> findByRefresh(List<TokenHash> candidates, Instant now) {
    return all().stream()
        .filter(session -> candidates.contains(session.refresh()))
        .filter(session -> refreshable(session, now))
        .filter(session -> owner(session).isPresent())
        .findFirst();
  }

  @Override
  public boolean rotate(TokenHash presentRefresh, Session rotated, Instant now) {
    return sessions.with(
        rows -> {
          Kept kept = rows.get(rotated.id());
          if (kept == null || !kept.session.refresh().equals(presentRefresh)) {
            return false;
          }
          Map<TokenHash, Instant> used = new LinkedHashMap<>(kept.used);
          used.put(presentRefresh, now);
          rows.put(rotated.id(), new Kept(rotated, used, kept.idToken));
          return true;
        });
  }

  @Override
  public Optional<UsedRefresh> findUsedRefresh(List<TokenHash> candidates) {
    return sessions.with(
        rows ->
            rows.values().stream()
                .flatMap(kept -> kept.usedAmong(candidates).stream())
                .findFirst());
  }

  @Override
  public List<Session> list(UserId user, Instant now) {
    return all().stream()
        .filter(session -> session.user().equals(user) && refreshable(session, now))
        .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
        .toList();
  }

  @Override
  public void keepIdToken(SessionId id, SealedSecret idToken) {
    sessions.with(
        rows ->
            rows.computeIfPresent(id, (same, kept) -> new Kept(kept.session, kept.used, idToken)));
  }

  @Override
  public Optional<SealedSecret> idToken(SessionId id) {
    return sessions.with(rows -> Optional.ofNullable(rows.get(id)).map(Kept::idToken));
  }

  @Override
  public boolean delete(UserId user, SessionId id) {
    return sessions.with(
        rows -> {
          Kept kept = rows.get(id);
          return kept != null && kept.session.user().equals(user) && rows.remove(id) != null;
        });
  }

  @Override
  public void deleteOthers(UserId user, SessionId kept) {
    sessions.with(
        rows ->
            rows.values()
                .removeIf(
                    other ->
                        other.session.user().equals(user) && !other.session.id().equals(kept)));
  }

  @Override
  public void delete(SessionId id) {
    sessions.with(rows -> rows.remove(id) != null);
  }

  @Override
  public void deleteAllOf(UserId user) {
    sessions.with(rows -> rows.values().removeIf(kept -> kept.session.user().equals(user)));
  }

  @Override
  public int deleteExpired(Instant now) {
    return sessions.with(
        rows -> {
          int before = rows.size();
          rows.values().removeIf(kept -> !refreshable(kept.session, now));
          return before - rows.size();
        });
  }

  @Override
  public long forget(UserId person) {
    return sessions.remove((id, kept) -> kept.session().user().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return sessions.snapshot();
  }

  private List<Session> all() {
    return sessions.with(rows -> rows.values().stream().map(Kept::session).toList());
  }

  private Optional<User> owner(Session session) {
    return users.find(session.user()).filter(User::active);
  }

  private static boolean refreshable(Session session, Instant now) {
    return session.refreshExpiresAt().isAfter(now) && session.endsAt().isAfter(now);
  }

  private record Kept(
      Session session, Map<TokenHash, Instant> used, @Nullable SealedSecret idToken) {
    Optional<UsedRefresh> usedAmong(List<TokenHash> candidates) {
      return used.entrySet().stream()
          .filter(entry -> candidates.contains(entry.getKey()))
          .map(entry -> new UsedRefresh(session.id(), session.user(), entry.getValue()))
          .findFirst();
    }
  }
}
