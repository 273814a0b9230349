/** OpenAI's responses. */
@NullMarked
package dev.mosaic.adapters.http.protocol.responses;

import org.jspecify.annotations.NullMarked;
