/** The words of Mosaic. Depends on nothing but the JDK. */
@NullMarked
package dev.mosaic.domain;

import org.jspecify.annotations.NullMarked;
