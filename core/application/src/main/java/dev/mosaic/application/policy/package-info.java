/** What an administrator lays down for everybody. */
@NullMarked
package dev.mosaic.application.policy;

import org.jspecify.annotations.NullMarked;
