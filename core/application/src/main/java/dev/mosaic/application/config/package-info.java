/** What a person sets their agent to, and the versions of it. */
@NullMarked
package dev.mosaic.application.config;

import org.jspecify.annotations.NullMarked;
