/** What the core needs to keep secrets. */
@NullMarked
package dev.mosaic.ports.secret;

import org.jspecify.annotations.NullMarked;
