package dev.mosaic.adapters.http.server.chat;

/** Text, or a list of content parts. Its schema is in {@code src/main/openapi}. */
interface ChatContentJson {}
