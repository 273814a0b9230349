package dev.mosaic.application.sharing;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes what was shared, once for its owner and once about each person it concerns. */
final class ShareAudit {
  private final Audit audit;
  private final UserStore users;

  ShareAudit(Audit audit, UserStore users) {
    this.audit = audit;
    this.users = users;
  }

  /** What an owner wanted and did not get. */
  void refused(Caller owner, AuditTarget.Named account, String outcome) {
    audit.note(owner, AuditAction.PROVIDER_SHARED, account, outcome);
  }

  /**
   * @param before null if it was not shared
   * @param after null if it is not shared any more
   */
  void note(
      Caller owner,
      Provider account,
      @Nullable ProviderShare before,
      @Nullable ProviderShare after) {
    audit.note(owner, action(before != null, after != null), named(account.name().value()), "ok");
    Set<UserId> had = reached(before);
    Set<UserId> have = reached(after);
    Set<UserId> all = new LinkedHashSet<>(had);
    all.addAll(have);
    all.remove(owner.id());
    for (UserId person : all) {
      // By the name they know it by: its owner's for it is their own, and may name them.
      AuditAction action = action(had.contains(person), have.contains(person));
      audit.note(owner, person, action, named(nameFor(before, after)), "ok");
    }
  }

  private static AuditTarget.Named named(String name) {
    return AuditTarget.PROVIDER.named(name);
  }

  private static String nameFor(@Nullable ProviderShare before, @Nullable ProviderShare after) {
    return Optional.ofNullable(after == null ? before : after).orElseThrow().name().value();
  }

  private static AuditAction action(boolean had, boolean has) {
    if (!has) {
      return AuditAction.PROVIDER_SHARE_ENDED;
    }
    return had ? AuditAction.PROVIDER_SHARE_CHANGED : AuditAction.PROVIDER_SHARED;
  }

  private Set<UserId> reached(@Nullable ProviderShare share) {
    if (share == null) {
      return Set.of();
    }
    return share.everyone() ? everybody() : share.people();
  }

  private Set<UserId> everybody() {
    Set<UserId> all = new LinkedHashSet<>();
    UserStore.Query active = new UserStore.Query("", null, true);
    for (int number = 1; ; number++) {
      PageRequest request = new PageRequest(number, PageRequest.MAX_SIZE);
      Page<UserStore.Listed> page = ActingPerson.aside(() -> users.list(active, request));
      page.rows().forEach(row -> all.add(row.user().id()));
      if (number >= page.totalPages()) {
        return all;
      }
    }
  }
}
