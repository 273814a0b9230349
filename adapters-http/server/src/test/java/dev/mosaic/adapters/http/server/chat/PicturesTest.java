package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.ports.picture.PictureSource.Found;
import dev.mosaic.testkit.agent.ReplyScript;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final String WALL = "https://pictures.test/wall.png";
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final HttpWorld world = HttpWorld.started();
  private Browser ada;
  private String message;

  @BeforeEach
  void anAnswerNamesAPicture() {
    ada = world.adminWithProvider();
    world.channel.willReply(ReplyScript.saying("![A wall](" + WALL + ")"));
    String talk =
        "/api/chat/conversations/"
            + ada.post("/api/chat/turns", "{\"clientTurnId\":\"one\",\"content\":\"A wall\"}")
                .expect(202)
                .json("conversationId");
    await().until(() -> ada.get(talk).json("messages.1.status").equals("complete"));
    message = talk + "/messages/" + ada.get(talk).json("messages.1.id");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aPictureIsShownAsWhatItIs() {
    world.pictures.at(WALL, new Found.Picture(PNG));

    Answer answer = ada.get(address(WALL)).expect(200);

    assertThat(answer.header("content-type")).isEqualTo("image/png");
    assertThat(answer.header("content-disposition")).isEqualTo("inline");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("cache-control")).contains("no-store");
  }

  @Test
  void whatABrowserWouldRunIsNoPicture() {
    String drawn = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    world.pictures.at(WALL, new Found.Picture(drawn.getBytes(StandardCharsets.UTF_8)));

    ada.get(address(WALL)).expectProblem(422, "no_picture");
  }

  @Test
  void refusalsSayWhy() {
    world.pictures.at(WALL, new Found.NoPicture());
    ada.get(address(WALL)).expectProblem(422, "no_picture");
    world.pictures.at(WALL, new Found.TooLarge());
    ada.get(address(WALL)).expectProblem(422, "picture_elsewhere_too_large");
    world.pictures.at(WALL, new Found.Unreachable());
    ada.get(address(WALL)).expectProblem(422, "picture_unreachable");
    world.pictures.at(WALL, new Found.Refused());
    ada.get(address(WALL)).expectProblem(422, "picture_refused");
  }

  @Test
  void nothingElseIsFetchedForAnybody() {
    world.pictures.at("https://pictures.test/other.png", new Found.Picture(PNG));

    ada.get(address("https://pictures.test/other.png")).expectProblem(404, "not_found");
    ada.get(message + "/picture").expectProblem(404, "not_found");
    world.member("bob").get(address(WALL)).expectProblem(404, "not_found");
    world.browser().get(address(WALL)).expectProblem(401, "unauthenticated");
    assertThat(world.pictures.asked()).isEmpty();
  }

  private String address(String of) {
    return message + "/picture?address=" + URLEncoder.encode(of, StandardCharsets.UTF_8);
  }
}
