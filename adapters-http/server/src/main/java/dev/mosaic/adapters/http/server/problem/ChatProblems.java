package dev.mosaic.adapters.http.server.problem;

import dev.mosaic.domain.chat.QueuedMessage;
import io.micronaut.http.HttpStatus;
import java.time.Duration;

/** Refusals and failures of calls to an agent. */
public final class ChatProblems {
  private static final Duration RATE_LIMITED = Duration.ofSeconds(20);
  private static final Duration BUSY = Duration.ofSeconds(5);

  private ChatProblems() {}

  /**
   * @param untilReset when there are tokens again
   */
  public static Problem tokensUsedUp(Duration untilReset) {
    return Problem.retryable(
        HttpStatus.TOO_MANY_REQUESTS,
        "insufficient_quota",
        untilReset,
        "Your agent's tokens of this month are used up. Its limit is in the settings, under"
            + " Usage.");
  }

  /** As many messages wait in a conversation as may. */
  public static Problem queueFull() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "queue_full",
        QueuedMessage.MOST
            + " messages wait in this conversation, which is the most. Wait for an answer or take"
            + " one back.");
  }

  /**
   * @param most bytes that one of its kind may have
   */
  public static Problem attachmentTooLarge(boolean picture, int most) {
    return Problem.of(
        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
        picture ? "picture_too_large" : "file_too_large",
        (picture ? "Pictures" : "Files")
            + " may have up to %.1f MiB. Make it smaller and attach it again."
                .formatted(Math.floor(most * 10.0 / (1 << 20)) / 10));
  }

  /** Together they are more than an agent takes with one message. */
  public static Problem attachmentsTooLarge() {
    return Problem.of(
        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
        "attachments_too_large",
        "Together these attachments are more than your agent takes with one message, which is"
            + " 18.5 MiB. Send some of them with another message.");
  }

  /** It is known of the model; the gateway would leave the pictures out. */
  public static Problem modelSeesNoPictures() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "model_sees_no_pictures",
        "The model that answers here takes no pictures. Remove them, or choose another model.");
  }

  /** As many files as may be kept that no message has. */
  public static Problem tooManyAttachments() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "too_many_attachments",
        "Too many files wait for their message. Send or remove some; the others go after a day.");
  }

  /** There is nothing that the message could be said instead of. */
  public static Problem messageNotFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "message_not_found",
        "The message you want to say anew is not in this conversation. Load it again.");
  }

  public static Problem attachmentNotFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "attachment_not_found",
        "One of the attachments is gone. Attach the file again.");
  }

  /** What lies there is none, or of a kind that browsers may run. */
  public static Problem noPicture() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "no_picture",
        "What lies at this address is no PNG, JPEG, GIF or WebP picture.");
  }

  public static Problem pictureElsewhereTooLarge() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "picture_elsewhere_too_large",
        "This picture is larger than 6 MiB. Open its address in your browser instead.");
  }

  public static Problem pictureUnreachable() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "picture_unreachable",
        "There is no picture to be had at this address just now.");
  }

  /** An address within somebody's network, or none of the web. */
  public static Problem pictureRefused() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "picture_refused",
        "Pictures are fetched from the public internet only.");
  }

  /** It was spoiled in the database. */
  public static Problem attachmentUnreadable() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "attachment_unreadable",
        "This file was spoiled in the database and cannot be read any more.");
  }

  /** Somebody stopped the answer; what came of it is kept. */
  public static Problem answerStopped() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "answer_stopped",
        "The answer was stopped before its end. What came of it is kept.");
  }

  public static Problem tooLarge(String detail) {
    return Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large", detail);
  }

  /** The vendor was called too often. */
  public static Problem rateLimited(String detail) {
    return Problem.retryable(
        HttpStatus.TOO_MANY_REQUESTS, "provider_rate_limited", RATE_LIMITED, detail);
  }

  /** The agent is called too often. */
  public static Problem agentBusy(String detail) {
    return Problem.retryable(HttpStatus.TOO_MANY_REQUESTS, "agent_busy", BUSY, detail);
  }

  /** As OpenAI says it: programs shorten their history at this code. */
  public static Problem tooLong(String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "context_length_exceeded", detail);
  }

  /**
   * The call was understood, and there is no answer to it as it is.
   *
   * @param code `function_not_called`, `request_refused`, `content_filtered` or `output_limit`
   */
  public static Problem unanswerable(String code, String detail) {
    return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, code, detail);
  }

  public static Problem modelNotFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "model_not_found",
        "There is one model here, `openclaw`: your agent. Its settings say what it thinks with.");
  }

  /** The key stands for another call. */
  public static Problem idempotencyKeyReused() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "idempotency_key_reused",
        "This Idempotency-Key came with another request before. Use a new one.");
  }
}
