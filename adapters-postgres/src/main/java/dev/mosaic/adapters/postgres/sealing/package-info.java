/**
 * How secrets are kept: a ring of keys from the operator, a data key per owner wrapped by it, and
 * everything else sealed by data keys. Knows no framework.
 */
@NullMarked
package dev.mosaic.adapters.postgres.sealing;

import org.jspecify.annotations.NullMarked;
