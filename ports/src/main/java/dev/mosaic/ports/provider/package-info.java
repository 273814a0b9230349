/** What the core needs to check an LLM vendor account. */
@NullMarked
package dev.mosaic.ports.provider;

import org.jspecify.annotations.NullMarked;
