/** Ollama's own protocol. */
@NullMarked
package dev.mosaic.adapters.http.protocol.ollama;

import org.jspecify.annotations.NullMarked;
