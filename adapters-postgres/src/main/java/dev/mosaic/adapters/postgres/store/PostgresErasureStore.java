package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ErasureStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Deletions in `erasure`. Every table of people goes with its person by its foreign key; what names
 * somebody without one is deleted here.
 */
@Singleton
final class PostgresErasureStore implements ErasureStore {
  private final ErasureRows erasures;
  private final UserRows users;
  private final IdentityRows identities;
  private final InvitationRows invitations;
  private final AuditRows audit;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresErasureStore(
      ErasureRows erasures,
      UserRows users,
      IdentityRows identities,
      InvitationRows invitations,
      AuditRows audit,
      Seals seals,
      PostgresTransactions transactions) {
    this.erasures = erasures;
    this.users = users;
    this.identities = identities;
    this.invitations = invitations;
    this.audit = audit;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public void begin(Erasure erasure) {
    transactions.run(Identity.SERVER, () -> erasures.begin(ErasureRow.of(erasure).sealed(seals)));
  }

  @Override
  public Optional<Contents> erase(Erasure erasure) {
    UserId person = erasure.person();
    UUID id = person.value();
    return transactions.as(
        Identity.SERVER,
        () ->
            users
                .lockById(id)
                .map(
                    row -> {
                      Contents contents = transactions.asOwner(person, () -> contentsOf(id));
                      erase(row);
                      return contents;
                    }));
  }

  @Override
  public void finish(UserId person, Instant at) {
    transactions.run(Identity.SERVER, () -> erasures.finish(person.value(), at));
  }

  @Override
  public List<Erasure> unfinished() {
    return transactions.as(Identity.SERVER, erasures::unfinished).stream()
        .filter(seals::hold)
        .map(ErasureRow::toErasure)
        .toList();
  }

  private void erase(UserRow person) {
    List<String> addresses = new ArrayList<>(invitations.addressesOf(person.id()));
    if (person.email() != null) {
      addresses.add(person.email().toLowerCase(Locale.ROOT));
    }
    List<String> subjects = identities.subjectsOf(person.id());
    transactions.run(
        Identity.ERASURE,
        () -> audit.forget(person.id(), String.join("\n", addresses), String.join("\n", subjects)));
    // Never an empty list, which SQL has none of.
    addresses.add("");
    invitations.forget(person.id(), addresses);
    users.delete(person.id());
  }

  private Contents contentsOf(UUID person) {
    return new Contents(
        erasures.conversations(person),
        erasures.messages(person),
        erasures.providers(person),
        erasures.tokens(person),
        erasures.sessions(person),
        erasures.configVersions(person),
        erasures.modelCalls(person),
        erasures.hasAgent(person));
  }
}
