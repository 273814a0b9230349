/**
 * What an agent's container and Mosaic show each other, and what a container is given to start
 * with.
 */
@NullMarked
package dev.mosaic.application.agent.door;

import org.jspecify.annotations.NullMarked;
