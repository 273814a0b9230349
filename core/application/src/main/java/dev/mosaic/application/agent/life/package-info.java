/** Starting, watching, stopping and recovering agents. */
@NullMarked
package dev.mosaic.application.agent.life;

import org.jspecify.annotations.NullMarked;
