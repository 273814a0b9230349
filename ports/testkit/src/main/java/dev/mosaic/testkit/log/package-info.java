/** What is logged, for tests to look at. */
@NullMarked
package dev.mosaic.testkit.log;

import org.jspecify.annotations.NullMarked;
