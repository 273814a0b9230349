/** Quick stand-ins for sealing and hashing, and the contracts that the real ones keep too. */
@NullMarked
package dev.mosaic.testkit.secret;

import org.jspecify.annotations.NullMarked;
