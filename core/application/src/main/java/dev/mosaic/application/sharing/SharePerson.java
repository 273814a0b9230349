package dev.mosaic.application.sharing;

import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;

/** Somebody with an account here, as those who share see them: by name alone. */
public record SharePerson(UserId id, String username, String displayName) {
  static SharePerson of(User user) {
    return new SharePerson(user.id(), user.username().value(), user.displayName());
  }
}
