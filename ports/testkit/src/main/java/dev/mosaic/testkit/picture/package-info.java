/** Pictures that lie elsewhere, scripted. */
@NullMarked
package dev.mosaic.testkit.picture;

import org.jspecify.annotations.NullMarked;
