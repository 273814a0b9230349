/** Time that only moves when a test says so. */
@NullMarked
package dev.mosaic.testkit.time;

import org.jspecify.annotations.NullMarked;
