/** Pictures that lie elsewhere. */
@NullMarked
package dev.mosaic.ports.picture;

import org.jspecify.annotations.NullMarked;
