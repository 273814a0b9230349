/** Bringing saved settings to agents that run. */
@NullMarked
package dev.mosaic.application.agent.delivery;

import org.jspecify.annotations.NullMarked;
