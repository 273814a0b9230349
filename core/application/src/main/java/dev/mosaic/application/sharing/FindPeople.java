package dev.mosaic.application.sharing;

import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import java.util.Optional;

/**
 * Finds those with whom a person may share: everybody who may sign in here, by name. Addresses are
 * neither shown nor searched, so that nobody can guess them.
 */
public final class FindPeople {
  private final UserStore users;
  private final AgentPolicies policies;

  FindPeople(UserStore users, AgentPolicies policies) {
    this.users = users;
    this.policies = policies;
  }

  /**
   * One page by user name, the caller among them. Empty if the caller may not share, and so need
   * not know who else is here.
   */
  public Optional<Page<SharePerson>> find(Caller caller, String search, PageRequest page) {
    if (!policies.current().letsShare(caller.user())) {
      return Optional.empty();
    }
    Page<UserStore.Listed> found =
        ActingPerson.aside(() -> users.list(new UserStore.Query(search, null, true, false), page));
    return Optional.of(
        new Page<>(
            found.rows().stream().map(row -> SharePerson.of(row.user())).toList(),
            found.request(),
            found.total()));
  }
}
