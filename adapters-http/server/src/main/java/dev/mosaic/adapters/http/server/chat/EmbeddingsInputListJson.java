package dev.mosaic.adapters.http.server.chat;

import io.swagger.v3.oas.annotations.media.Schema;

/** Texts, token ids, or lists of token ids; here for the API document alone. */
@Schema(type = "array")
interface EmbeddingsInputListJson extends Iterable<Object> {}
