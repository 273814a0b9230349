package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.PersonalTokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Personal access tokens. Whose one is, is kept in memory for some seconds after it was read,
 * unless something about its owner or their tokens changes before; what nobody has is asked for
 * every time.
 */
final class RememberedTokens implements PersonalTokenStore {
  // More than are in use at once; what is forgotten is asked for again.
  private static final int MANY = 10_000;

  // Tokens are also ended past this process: by `admin rotate-key --end-tokens`.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Map<TokenHash, Answer> answers = new ConcurrentHashMap<>();
  private final PersonalTokenStore store;
  private final Changes changes;

  RememberedTokens(PersonalTokenStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  private record Answer(Held held, Instant read, long after) {
    boolean isFresh(Instant now) {
      return now.isBefore(read.plus(LONGEST)) && now.isBefore(held.token().expiresAt());
    }
  }

  @Override
  public void insert(PersonalToken token, TokenHash hash) {
    changes.during(new Subject.Person(token.owner()), () -> store.insert(token, hash));
  }

  @Override
  public List<PersonalToken> list(UserId owner) {
    return store.list(owner);
  }

  @Override
  public boolean delete(UserId owner, PersonalTokenId id) {
    return changes.during(new Subject.Person(owner), () -> store.delete(owner, id));
  }

  @Override
  public void deleteAllOf(UserId owner) {
    changes.during(new Subject.Person(owner), () -> store.deleteAllOf(owner));
  }

  @Override
  public Optional<Held> findByHash(List<TokenHash> candidates, Instant now) {
    if (ActingPerson.current().isPresent() || changes.isTransactionOpen()) {
      return store.findByHash(candidates, now);
    }
    Optional<Held> known =
        candidates.stream()
            .map(answers::get)
            .filter(Objects::nonNull)
            .filter(answer -> answer.after() == changes.of(ownerOf(answer.held())))
            .filter(answer -> answer.isFresh(now))
            .map(Answer::held)
            .findFirst();
    return known.isPresent() ? known : read(candidates, now);
  }

  private Optional<Held> read(List<TokenHash> candidates, Instant now) {
    Optional<Held> first = store.findByHash(candidates, now);
    if (first.isEmpty()) {
      return first;
    }
    // Whose changes count is known only now: one since then makes a second answer worthless.
    Subject owner = ownerOf(first.get());
    long before = changes.of(owner);
    Optional<Held> held = store.findByHash(candidates, now);
    held.filter(found -> ownerOf(found).equals(owner))
        .ifPresent(found -> keep(new Answer(found, now, before)));
    return held;
  }

  private void keep(Answer answer) {
    if (answers.size() >= MANY) {
      answers.clear();
    }
    answers.put(answer.held().hash(), answer);
  }

  private static Subject ownerOf(Held held) {
    return new Subject.Person(held.owner().id());
  }

  @Override
  public void noteUse(PersonalTokenId id, TokenHash hash, Instant at) {
    try {
      store.noteUse(id, hash, at);
    } finally {
      answers.values().removeIf(answer -> answer.held().token().id().equals(id));
    }
  }
}
