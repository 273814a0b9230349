package dev.mosaic.adapters.http.server.agents;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.util.function.Predicate;

/** Takes requests in whole, up to a size; the rest of a larger one is read and thrown away. */
final class BoundedBodies extends HttpObjectAggregator {
  private final Predicate<InetAddress> answersAt;

  BoundedBodies(int largest, Predicate<InetAddress> answersAt) {
    super(largest);
    this.answersAt = answersAt;
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
    if (oversized instanceof HttpRequest request) {
      AgentsAnswer answer =
          ModelAddress.parse(AgentsRequest.pathOf(request.uri()))
              .filter(address -> answersAt.test(AgentsRequest.arrivalOf(context.channel())))
              .map(
                  address ->
                      AgentsAnswer.of(
                          address
                              .wire()
                              .error(413, "too_large", "This is more than Mosaic passes on.")))
              .orElseGet(AgentsAnswer::notFound);
      context.writeAndFlush(answer.toResponse());
    } else {
      context.close();
    }
  }
}
