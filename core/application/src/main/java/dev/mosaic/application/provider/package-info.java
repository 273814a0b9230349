/** Accounts with vendors of language models. */
@NullMarked
package dev.mosaic.application.provider;

import org.jspecify.annotations.NullMarked;
