package dev.mosaic.domain.secret;

/**
 * Keyed hash of a token, as it is stored: `kid:base64url(HMAC-SHA-256)`. Tells nothing about the
 * token to someone without the key.
 */
public record TokenHash(String value) {}
