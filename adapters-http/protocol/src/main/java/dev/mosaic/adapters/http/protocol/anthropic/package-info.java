/** Anthropic's messages. */
@NullMarked
package dev.mosaic.adapters.http.protocol.anthropic;

import org.jspecify.annotations.NullMarked;
