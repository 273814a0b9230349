/** People: who they are and what they may do. */
@NullMarked
package dev.mosaic.domain.user;

import org.jspecify.annotations.NullMarked;
