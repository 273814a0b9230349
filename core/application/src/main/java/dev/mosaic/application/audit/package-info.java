/** Who did what. */
@NullMarked
package dev.mosaic.application.audit;

import org.jspecify.annotations.NullMarked;
