/** What a user chose for their agent. */
@NullMarked
package dev.mosaic.domain.settings;

import org.jspecify.annotations.NullMarked;
