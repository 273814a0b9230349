package dev.mosaic.domain.user;

import java.time.Instant;

/**
 * A link by which one person may choose a new password, once.
 *
 * @param issuedBy the administrator who made it
 * @param expiresAt from then on it opens nothing
 */
public record PasswordReset(UserId user, UserId issuedBy, Instant createdAt, Instant expiresAt) {}
