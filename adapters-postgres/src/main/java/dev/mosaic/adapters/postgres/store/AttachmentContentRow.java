package dev.mosaic.adapters.postgres.store;

import io.micronaut.core.annotation.Introspected;

/** The sealed bytes of an attachment, and the media type they are sealed for. */
@Introspected
@SuppressWarnings("ArrayRecordComponent")
record AttachmentContentRow(String mediaType, byte[] content) {}
