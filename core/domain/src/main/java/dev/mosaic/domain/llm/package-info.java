/** Calls of agents to LLM vendors, and what they cost. */
@NullMarked
package dev.mosaic.domain.llm;

import org.jspecify.annotations.NullMarked;
