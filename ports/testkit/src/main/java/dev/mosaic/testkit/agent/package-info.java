/** Fakes and contract suites for what runs agents. */
@NullMarked
package dev.mosaic.testkit.agent;

import org.jspecify.annotations.NullMarked;
