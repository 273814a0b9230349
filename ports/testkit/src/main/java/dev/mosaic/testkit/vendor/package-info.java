/** Scripted LLM vendors that speak the real protocols over real HTTP. */
@NullMarked
package dev.mosaic.testkit.vendor;

import org.jspecify.annotations.NullMarked;
