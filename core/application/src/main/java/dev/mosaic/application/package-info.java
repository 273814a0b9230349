/** What Mosaic does for people: one class per use case. */
@NullMarked
package dev.mosaic.application;

import org.jspecify.annotations.NullMarked;
