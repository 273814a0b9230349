/** Everything outside the core, in memory, and the contracts it keeps. */
@NullMarked
package dev.mosaic.testkit;

import org.jspecify.annotations.NullMarked;
