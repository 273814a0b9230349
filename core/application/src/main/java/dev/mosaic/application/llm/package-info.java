/** Agents' calls to models, relayed so that keys stay with Mosaic. */
@NullMarked
package dev.mosaic.application.llm;

import org.jspecify.annotations.NullMarked;
