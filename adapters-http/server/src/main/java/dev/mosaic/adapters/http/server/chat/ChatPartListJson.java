package dev.mosaic.adapters.http.server.chat;

import io.swagger.v3.oas.annotations.media.Schema;

/** The parts of a message, in the order they are said; here for the API document alone. */
@Schema(type = "array")
interface ChatPartListJson extends Iterable<ChatPartJson> {}
