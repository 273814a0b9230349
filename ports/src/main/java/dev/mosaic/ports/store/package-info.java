/** What the core needs to remember. */
@NullMarked
package dev.mosaic.ports.store;

import org.jspecify.annotations.NullMarked;
