/**
 * What agents and settings both build on: policies, keys of accounts, and the keeping of configs.
 */
@NullMarked
package dev.mosaic.application.setup;

import org.jspecify.annotations.NullMarked;
