/** LLM vendors as agents call them, scripted. */
@NullMarked
package dev.mosaic.testkit.llm;

import org.jspecify.annotations.NullMarked;
