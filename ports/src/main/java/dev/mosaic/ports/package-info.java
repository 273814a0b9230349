/** Everything the core asks of the outside, as role nouns with their contracts. */
@NullMarked
package dev.mosaic.ports;

import org.jspecify.annotations.NullMarked;
