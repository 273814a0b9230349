/** A user's accounts at LLM vendors and choices for their agent. */
@NullMarked
package dev.mosaic.application.settings;

import org.jspecify.annotations.NullMarked;
