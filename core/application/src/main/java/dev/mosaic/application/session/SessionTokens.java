package dev.mosaic.application.session;

import dev.mosaic.domain.secret.SecretText;
import java.time.Instant;

/** The two tokens of a session, in the clear: for their holder's cookies only. */
public record SessionTokens(
    SecretText access, Instant accessExpiresAt, SecretText refresh, Instant refreshExpiresAt) {}
