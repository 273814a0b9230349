/** In-memory stores and the contracts that every store keeps. */
@NullMarked
package dev.mosaic.testkit.store;

import org.jspecify.annotations.NullMarked;
