/** Calls of agents to LLM vendors: sent on with the owner's key, and read as they come. */
@NullMarked
package dev.mosaic.adapters.http.client.llm;

import org.jspecify.annotations.NullMarked;
