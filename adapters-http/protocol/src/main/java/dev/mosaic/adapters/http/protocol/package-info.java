/**
 * What LLM vendors and agents speak, a package for each protocol. Those who call and those who
 * answer find them all in {@link dev.mosaic.adapters.http.protocol.Protocols}.
 */
@NullMarked
package dev.mosaic.adapters.http.protocol;

import org.jspecify.annotations.NullMarked;
