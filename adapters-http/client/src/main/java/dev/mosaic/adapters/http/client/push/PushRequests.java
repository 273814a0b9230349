package dev.mosaic.adapters.http.client.push;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.push.PushNotice;
import dev.mosaic.domain.secret.SecretText;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Notices as push services take them (RFC 8030), readable to one browser alone (RFC 8291). */
final class PushRequests {
  // A day: an answer is still worth knowing of when the phone is on again.
  private static final Duration TTL = Duration.ofDays(1);
  // Vendors allow a day; the two clocks may differ.
  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  private final String contact;
  private final Clock clock;

  /**
   * @param contact whom a vendor may ask about this instance: an https or mailto address
   */
  PushRequests(String contact, Clock clock) {
    this.contact = contact;
    this.clock = clock;
  }

  HttpPost of(SecretText keys, URI address, PushEndpoint to, PushNotice notice) {
    EncryptedPushMessage message =
        MessageEncryptions.of()
            .encrypt(
                UserAgentMessageEncryptionKeyInfo.of(to.publicKey().reveal(), to.auth().reveal()),
                PushMessage.ofUTF8(textOf(notice)));
    HttpPost request = new HttpPost(address);
    request.setHeader("Authorization", authorization(keys, address));
    request.setHeader("TTL", Long.toString(TTL.toSeconds()));
    request.setHeader("Urgency", "normal");
    request.setHeader("Topic", topicOf(notice));
    request.setHeader("Content-Encoding", message.contentEncoding());
    request.setEntity(
        new ByteArrayEntity(message.toBytes(), ContentType.create(message.mediaType())));
    return request;
  }

  private String authorization(SecretText keys, URI address) {
    return VapidKeys.of(keys)
        .generateAuthorizationHeaderValue(
            VAPIDJWTParam.getBuilder()
                .resourceURLString(address.toString())
                .expirationTime(clock.instant().plus(TOKEN_LIFE))
                .subject(contact)
                .build());
  }

  private static String textOf(PushNotice notice) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", notice.kind().name().toLowerCase(Locale.ROOT));
    json.put("conversation", notice.conversation().value().toString());
    if (notice.title() != null) {
      json.put("title", notice.title());
    }
    if (notice.language() != null) {
      json.put("language", notice.language().name().toLowerCase(Locale.ROOT));
    }
    return JSONObjectUtils.toJSONString(json);
  }

  // Of several that wait for a browser, the last of a conversation is enough. A vendor learns from
  // it which ones are of the same conversation, and nothing else.
  private static String topicOf(PushNotice notice) {
    UUID id = notice.conversation().value();
    byte[] bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
