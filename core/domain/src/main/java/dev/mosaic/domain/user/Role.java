package dev.mosaic.domain.user;

/**
 * What a person may do on this instance. Neither role reaches another person's agent, keys or
 * chats.
 */
public enum Role {
  ADMIN,
  MEMBER
}
