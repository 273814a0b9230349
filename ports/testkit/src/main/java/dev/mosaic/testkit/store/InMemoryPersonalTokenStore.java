package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Personal access tokens in memory, of the people of one store. */
public final class InMemoryPersonalTokenStore
    implements PersonalTokenStore, Rollbackable, Forgetful {
  private final Rows<PersonalTokenId, Kept> tokens = new Rows<>();
  private final UserStore users;

  public InMemoryPersonalTokenStore(UserStore users) {
    this.users = users;
  }

  @Override
  public void insert(PersonalToken token, TokenHash hash) {
    tokens.with(rows -> rows.put(token.id(), new Kept(token, hash)));
  }

  @Override
  public List<PersonalToken> list(UserId owner) {
    return all().stream()
        .map(Kept::token)
        .filter(token -> token.owner().equals(owner))
        .sorted(Comparator.comparing(PersonalToken::createdAt).reversed())
        .toList();
  }

  @Override
  public boolean delete(UserId owner, PersonalTokenId id) {
    return tokens.with(
        rows -> {
          Kept kept = rows.get(id);
          return kept != null && kept.token.owner().equals(owner) && rows.remove(id) != null;
        });
  }

  @Override
  public void deleteAllOf(UserId owner) {
    tokens.with(rows -> rows.values().removeIf(kept -> kept.token.owner().equals(owner)));
  }

  @Override
  public Optional<Held> findByHash(List<TokenHash> candidates, Instant now) {
    return all().stream()
        .filter(kept -> candidates.contains(kept.hash) && now.isBefore(kept.token.expiresAt()))
        .findFirst()
        .flatMap(
            kept ->
                users
                    .find(kept.token.owner())
                    .filter(User::active)
                    .map(owner -> new Held(kept.token, owner, kept.hash)));
  }

  @Override
  public void noteUse(PersonalTokenId id, TokenHash hash, Instant at) {
    tokens.with(
        rows -> rows.computeIfPresent(id, (same, old) -> new Kept(usedAt(old.token, at), hash)));
  }

  @Override
  public long forget(UserId person) {
    return tokens.remove((id, kept) -> kept.token().owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return tokens.snapshot();
  }

  private List<Kept> all() {
    return tokens.with(rows -> List.copyOf(rows.values()));
  }

  private static PersonalToken usedAt(PersonalToken token, Instant at) {
    Instant known = token.lastUsedAt();
    return new PersonalToken(
        token.id(),
        token.owner(),
        token.name(),
        token.scope(),
        token.createdAt(),
        token.expiresAt(),
        known != null && known.isAfter(at) ? known : at);
  }

  private record Kept(PersonalToken token, TokenHash hash) {}
}
