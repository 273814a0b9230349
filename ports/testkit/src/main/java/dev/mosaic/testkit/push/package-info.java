/** Notices to browsers, scripted. */
@NullMarked
package dev.mosaic.testkit.push;

import org.jspecify.annotations.NullMarked;
