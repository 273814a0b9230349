/** From the setup link to a completed first boot. */
@NullMarked
package dev.mosaic.application.onboarding;

import org.jspecify.annotations.NullMarked;
