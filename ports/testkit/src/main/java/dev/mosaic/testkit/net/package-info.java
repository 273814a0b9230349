/** Ports of this machine for tests. */
@NullMarked
package dev.mosaic.testkit.net;

import org.jspecify.annotations.NullMarked;
