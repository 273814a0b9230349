package dev.mosaic.application.session;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.ports.store.PersonalTokenStore;
import java.util.List;

/** Shows a person their access tokens. */
public final class ListTokens {
  private final PersonalTokenStore store;

  public ListTokens(PersonalTokenStore store) {
    this.store = store;
  }

  /** Newest first, expired ones too. */
  public List<PersonalToken> list(Caller caller) {
    return store.list(caller.id());
  }
}
