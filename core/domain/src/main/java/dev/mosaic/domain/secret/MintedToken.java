package dev.mosaic.domain.secret;

/** A new token: the text goes to its holder once, the hash is kept. */
public record MintedToken(SecretText text, TokenHash hash) {}
