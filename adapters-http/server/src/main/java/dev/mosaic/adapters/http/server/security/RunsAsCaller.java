package dev.mosaic.adapters.http.server.security;

import io.micronaut.aop.Around;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller whose methods work as the person who calls, on threads that may wait. Methods
 * open to everybody work for nobody, even when a browser brings the cookie of somebody who was
 * signed in before.
 */
@Documented
@Around
@ExecuteOn(TaskExecutors.BLOCKING)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RunsAsCaller {}
