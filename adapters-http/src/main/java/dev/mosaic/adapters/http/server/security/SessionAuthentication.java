package dev.mosaic.adapters.http.server.security;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.SessionStore;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A request made under a session's cookie. */
public final class SessionAuthentication implements Authentication {
  private static final long serialVersionUID = 1L;

  private final transient SessionStore.SignedIn signedIn;
  private final transient SecretText token;

  SessionAuthentication(SessionStore.SignedIn signedIn, SecretText token) {
    this.signedIn = signedIn;
    this.token = token;
  }

  public User user() {
    return signedIn.user();
  }

  public SessionId session() {
    return signedIn.session();
  }

  /** The access token it was made with. */
  public SecretText token() {
    return token;
  }

  @Override
  public String getName() {
    return user().id().toString();
  }

  @Override
  public Collection<String> getRoles() {
    return List.of(user().role().name());
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }
}
