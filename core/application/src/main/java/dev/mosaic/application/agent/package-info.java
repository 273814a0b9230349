/** An agent's life, its door and the delivery of its settings, wired together. */
@NullMarked
package dev.mosaic.application.agent;

import org.jspecify.annotations.NullMarked;
