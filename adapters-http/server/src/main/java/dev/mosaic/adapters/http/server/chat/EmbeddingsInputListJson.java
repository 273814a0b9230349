package dev.mosaic.adapters.http.server.chat;

import io.swagger.v3.oas.annotations.media.Schema;

/** In JSON an array of texts, of token ids, or of lists of token ids. */
@Schema(type = "array")
interface EmbeddingsInputListJson extends Iterable<Object> {}
