package dev.mosaic.adapters.http.server.chat;

import io.swagger.v3.oas.annotations.media.Schema;

/** In JSON an array of OpenAI's input items, in the order they are said. */
@Schema(type = "array")
interface ResponseItemListJson extends Iterable<ResponseItemJson> {}
