/** What agents use of their owners' accounts. */
@NullMarked
package dev.mosaic.application.usage;

import org.jspecify.annotations.NullMarked;
