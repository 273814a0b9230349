import { attachmentOf } from './world/attachmentHandlers';
import { conversation, message } from './world/fixtures';
import { ago } from './world/people';
import type { World } from './world/World';

/** A conversation in which things were said another way, twice at one place, and that shows the second of three. */
export function withVersions(world: World): void {
  const picture = attachmentOf('kitten', 'kitten-on-the-sofa.png', 640_000);
  world.attachments.set(picture.id, picture);
  const talk = conversation({
    id: 'versions',
    title: 'A name for the cat',
    lastMessageAt: ago(60_000),
    messages: [
      message('user', 'We have a new cat. Can you help me with its name?', { id: 'v-asked' }),
      message('assistant', 'Gladly! What does it look like, and what is it like?', { id: 'v-said' }),
      message('user', 'It is grey and shy.', { id: 'v-grey' }),
      message('assistant', 'Then **Ash**, **Misty** or **Pebble**.', { id: 'v-grey-said' }),
    ],
  });
  world.conversations = [...world.conversations, talk];
  const tree = world.treeOf(talk);
  const look =
    'It is small, grey with white paws, and hides under the sofa whenever the door bell rings. My children want something that sounds like a stone, because it sits so still; I would like it short enough to call across the garden.';
  tree.add(message('user', look, { id: 'v-paws', attachments: [picture] }), 'v-said');
  tree.add(
    message('assistant', 'How about **Flint**? One syllable, a grey stone, and quick to call.', {
      id: 'v-paws-said',
    }),
    'v-paws',
  );
  tree.add(message('user', 'And if it were a tomcat?', { id: 'v-tom' }), 'v-paws-said');
  tree.add(message('assistant', '**Flint** suits him as well.', { id: 'v-tom-said' }), 'v-tom');
  tree.add(message('user', 'It is black, in fact.', { id: 'v-black' }), 'v-said');
  tree.add(
    message('assistant', 'Then **Onyx**, the black stone. It is as short as', {
      id: 'v-black-said',
      status: 'interrupted',
    }),
    'v-black',
  );
  world.showVersion(talk, 'v-paws');
}
