/** LLM vendor accounts, their models and what a check of them found. */
@NullMarked
package dev.mosaic.domain.provider;

import org.jspecify.annotations.NullMarked;
