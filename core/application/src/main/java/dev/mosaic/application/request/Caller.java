package dev.mosaic.application.request;

import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The person a request is made by.
 *
 * @param address network address for the audit log, null where unknown
 */
public record Caller(User user, @Nullable String address) {
  public UserId id() {
    return user.id();
  }
}
