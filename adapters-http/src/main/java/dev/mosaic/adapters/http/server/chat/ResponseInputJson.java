package dev.mosaic.adapters.http.server.chat;

/** Text, or a list of items. Its schema is in {@code src/main/openapi}. */
interface ResponseInputJson {}
