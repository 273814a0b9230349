/** Runs agents on one Docker Engine, a file for each thing the engine is asked to do. */
@NullMarked
package dev.mosaic.adapters.docker.engine;

import org.jspecify.annotations.NullMarked;
