/** The steps of the first boot. */
@NullMarked
package dev.mosaic.domain.onboarding;

import org.jspecify.annotations.NullMarked;
