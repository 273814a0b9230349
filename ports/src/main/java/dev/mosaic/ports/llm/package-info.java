/** What the core needs to call LLM vendors for agents. */
@NullMarked
package dev.mosaic.ports.llm;

import org.jspecify.annotations.NullMarked;
