package dev.mosaic.adapters.http.server.limits;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Puts the door in front of what the framework does with a connection. */
@Singleton
final class DoorPipeline implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final PublicDoor door;
  private final DoorAnswers answers;

  DoorPipeline(PublicDoor door, DoorAnswers answers) {
    this.door = door;
    this.answers = answers;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> created) {
    created.getBean().register(new Customizer(null));
    return created.getBean();
  }

  private final class Customizer implements NettyServerCustomizer {
    private final @Nullable Channel channel;

    Customizer(@Nullable Channel channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel special, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new Customizer(special) : this;
    }

    @Override
    public void onInitialPipelineBuilt() {
      if (channel != null) {
        ChannelPipeline pipeline = channel.pipeline();
        String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
        pipeline.addAfter(codec, "door", new DoorConnection(door, answers));
        pipeline.addAfter(codec, "deadlines", door.deadlinesOf(channel));
      }
    }
  }
}
