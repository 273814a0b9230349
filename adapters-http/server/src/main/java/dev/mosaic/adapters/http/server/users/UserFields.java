package dev.mosaic.adapters.http.server.users;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.Role;
import org.jspecify.annotations.Nullable;

/** How roles and statuses are spelled. */
final class UserFields {
  private UserFields() {}

  static Role role(String word) {
    return switch (word) {
      case "admin" -> Role.ADMIN;
      case "member" -> Role.MEMBER;
      default -> throw new InvalidInput("role", "unknown_role", "Choose admin or member.");
    };
  }

  /** Null for no word. */
  static @Nullable Role roleFilter(@Nullable String word) {
    return word == null || word.isEmpty() ? null : role(word);
  }

  /** Whether active; null for no word. */
  static @Nullable Boolean statusFilter(@Nullable String word) {
    return switch (word) {
      case null -> null;
      case "" -> null;
      case "active" -> true;
      case "deactivated" -> false;
      default ->
          throw new InvalidInput("status", "unknown_status", "Choose active or deactivated.");
    };
  }
}
