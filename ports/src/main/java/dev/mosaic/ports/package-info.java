/** The interfaces the core needs answered, as role nouns with their contracts. */
@NullMarked
package dev.mosaic.ports;

import org.jspecify.annotations.NullMarked;
