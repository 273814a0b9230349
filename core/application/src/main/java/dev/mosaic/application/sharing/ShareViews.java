package dev.mosaic.application.sharing;

import static java.util.Comparator.comparing;

import dev.mosaic.application.sharing.ShareView.Use;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds to a share the names of those it concerns, and what they used. */
final class ShareViews {
  private final ShareStore shares;
  private final UserStore users;

  ShareViews(ShareStore shares, UserStore users) {
    this.shares = shares;
    this.users = users;
  }

  ShareView of(UserId owner, ProviderId account, boolean mayShare) {
    Optional<ProviderShare> share = shares.find(owner, account);
    List<Use> use =
        shares.use(owner, account).stream()
            .flatMap(
                one ->
                    person(one.person())
                        .map(who -> new Use(SharePerson.of(who), one.month(), one.tokens()))
                        .stream())
            .toList();
    return new ShareView(
        mayShare,
        share.orElse(null),
        share.map(ProviderShare::people).map(this::named).orElse(List.of()),
        use);
  }

  private List<SharePerson> named(Set<UserId> people) {
    return people.stream()
        .flatMap(id -> person(id).stream())
        .filter(User::active)
        .map(SharePerson::of)
        .sorted(comparing(SharePerson::username))
        .toList();
  }

  // Whose account is shared, or who used it, may be known by name to its owner.
  private Optional<User> person(UserId id) {
    return ActingPerson.aside(() -> users.find(id));
  }
}
