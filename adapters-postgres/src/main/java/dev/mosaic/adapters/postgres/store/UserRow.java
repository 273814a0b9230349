package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
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
import java.util.Arrays;
import java.util.List;
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
    @Nullable Instant lastSignInAt,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  static UserRow of(User user) {
    return new UserRow(
        user.id().value(),
        user.username().value(),
        user.displayName(),
        user.email(),
        EnumNames.of(user.role()),
        EnumNames.of(user.signInMethod()),
        user.active(),
        user.createdAt(),
        null,
        null);
  }

  /** The row with what may be changed of it, still to be sealed. */
  UserRow changedTo(User user) {
    return new UserRow(
        id,
        username,
        user.displayName(),
        user.email(),
        EnumNames.of(user.role()),
        signInMethod,
        user.active(),
        createdAt,
        lastSignInAt,
        null);
  }

  UserRow sealed(Seals seals) {
    return new UserRow(
        id,
        username,
        displayName,
        email,
        role,
        signInMethod,
        active,
        createdAt,
        lastSignInAt,
        seals.of(this));
  }

  @Override
  public String table() {
    return "users";
  }

  @Override
  public List<@Nullable Object> said() {
    return Arrays.asList(id, username, email, role, signInMethod, active);
  }

  private Username spoiledName() {
    return Spoiled.unless(() -> new Username(username))
        .orElseGet(() -> new Username("unreadable-" + id));
  }

  /** A person whose row something else changed is a deactivated member until it is saved again. */
  User toUser(Seals seals) {
    boolean genuine = seals.hold(this);
    return new User(
        new UserId(id),
        genuine ? new Username(username) : spoiledName(),
        displayName,
        email,
        genuine ? EnumNames.read(Role.class, role) : Role.MEMBER,
        EnumNames.read(SignInMethod.class, signInMethod),
        active && genuine,
        createdAt);
  }
}
