/** What LLM vendors and agents speak, whoever of them it is that Mosaic talks to. */
@NullMarked
package dev.mosaic.adapters.http.protocol;

import org.jspecify.annotations.NullMarked;
