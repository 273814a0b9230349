/** Contract suite and fake of the LLM probe. */
@NullMarked
package dev.mosaic.testkit.provider;

import org.jspecify.annotations.NullMarked;
