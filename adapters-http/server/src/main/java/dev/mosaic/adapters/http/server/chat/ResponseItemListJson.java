package dev.mosaic.adapters.http.server.chat;

import io.swagger.v3.oas.annotations.media.Schema;

/** The items of an input, in the order they are said; here for the API document alone. */
@Schema(type = "array")
interface ResponseItemListJson extends Iterable<ResponseItemJson> {}
