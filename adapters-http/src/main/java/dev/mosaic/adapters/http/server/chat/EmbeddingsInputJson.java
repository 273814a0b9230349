package dev.mosaic.adapters.http.server.chat;

/**
 * A text, token ids, or a list of texts or of lists of token ids. Its schema is in {@code
 * src/main/openapi}.
 */
interface EmbeddingsInputJson {}
