/** People: inviting them, changing what they may do, letting them go. */
@NullMarked
package dev.mosaic.application.user;

import org.jspecify.annotations.NullMarked;
