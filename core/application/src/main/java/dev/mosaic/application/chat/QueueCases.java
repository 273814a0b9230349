package dev.mosaic.application.chat;

/** Use cases for messages that wait for the answers before them. */
public record QueueCases(
    ListQueuedMessages list,
    ChangeQueuedMessage change,
    TakeBackQueuedMessage takeBack,
    SendQueuedMessage send) {}
