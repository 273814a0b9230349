package dev.mosaic.testkit.store;

import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ErasureStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Deletions of people in memory, in all stores of one instance. */
public final class InMemoryErasureStore implements ErasureStore, Rollbackable {
  private final Rows<UserId, Kept> erasures = new Rows<>();
  private final Supplier<InMemoryStores> all;

  /**
   * @param all the stores this one is among; asked when somebody is deleted
   */
  InMemoryErasureStore(Supplier<InMemoryStores> all) {
    this.all = all;
  }

  private record Kept(Erasure erasure, boolean finished) {}

  @Override
  public void begin(Erasure erasure) {
    erasures.with(rows -> rows.computeIfAbsent(erasure.person(), id -> new Kept(erasure, false)));
    all.get().audit().beginToForget(erasure.person());
  }

  @Override
  public Optional<Contents> erase(Erasure erasure) {
    return all.get().users().find(erasure.person()).map(this::erased);
  }

  private Contents erased(User person) {
    InMemoryStores stores = all.get();
    UserId id = person.id();
    Set<String> addresses = new HashSet<>(stores.invitations().addressesOf(id));
    if (person.email() != null) {
      addresses.add(person.email().toLowerCase(Locale.ROOT));
    }
    stores.audit().forget(addresses, stores.users().subjectsOf(id));
    stores.invitations().forget(id, addresses);
    stores.passwordResets().forget(id);
    stores.agentConfigs().forget(id);
    stores.queuedMessages().forget(id);
    stores.attachments().forget(id);
    stores.turns().forget(id);
    stores.chatSettings().forget(id);
    stores.preferences().forget(id);
    stores.shares().forget(id);
    stores.pushSubscriptions().forget(id);
    long messages = stores.conversations().messagesOf(id);
    Contents contents =
        new Contents(
            stores.conversations().forget(id),
            messages,
            stores.providers().forget(id),
            stores.tokens().forget(id),
            stores.sessions().forget(id),
            stores.configVersions().forget(id),
            stores.usage().forget(id),
            stores.agents().forget(id) > 0);
    stores.users().forget(id);
    return contents;
  }

  @Override
  public void finish(UserId person, Instant at) {
    erasures.with(
        rows -> rows.computeIfPresent(person, (id, kept) -> new Kept(kept.erasure(), true)));
  }

  @Override
  public List<Erasure> unfinished() {
    return erasures.with(
        rows ->
            rows.values().stream().filter(kept -> !kept.finished()).map(Kept::erasure).toList());
  }

  @Override
  public Runnable snapshot() {
    return erasures.snapshot();
  }
}
