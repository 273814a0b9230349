package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;

/** A row of `users`. */
@MappedEntity("users")
record UserRow(
    @Id UUID id,
    String username,
    String displayName,
    @Nullable String email,
    String role,
    String signInMethod,
    @MappedProperty("is_active") boolean active,
    Instant createdAt,
    @Nullable Instant lastSignInAt) {
  static UserRow of(User user) {
    return new UserRow(
        user.id().value(),
        user.username().value(),
        user.displayName(),
        user.email(),
        Words.of(user.role()),
        Words.of(user.signInMethod()),
        user.active(),
        user.createdAt(),
        null);
  }

  User toUser() {
    return new User(
        new UserId(id),
        new Username(username),
        displayName,
        email,
        Words.read(Role.class, role),
        Words.read(SignInMethod.class, signInMethod),
        active,
        createdAt);
  }
}
