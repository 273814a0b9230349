/** Certificates for servers of tests, good and bad ones. */
@NullMarked
package dev.mosaic.testkit.tls;

import org.jspecify.annotations.NullMarked;
