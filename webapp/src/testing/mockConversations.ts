import { conversation, message, toolCall } from './world/fixtures';

export const LONG_ANSWER = `Here is a small plan.

## Before you start

1. **Collect** what you have: notes, photos, half-finished ideas.
2. Pick *one* thing that must be done by Friday.
3. Leave the rest on a list.

\`\`\`python
def plan(week: list[str]) -> dict[str, str]:
    """One thing a day is enough."""
    return {day: task for day, task in zip(DAYS, week)}  # no more
\`\`\`

| Day | Focus | Hours |
| --- | --- | ---: |
| Monday | Writing | 3 |
| Tuesday | Reading and answering letters | 2 |

> A plan is a promise to yourself: keep it small.

- [x] Ask your agent
- [ ] Take a walk

See [the guide](https://example.org/guide) and \`plan()\` above.`;

const SOURCES = `# Sources

### Read first

| Source | Where | What it is good for |
| --- | --- | --- |
| Corning | https://www.example.org/collections/glass/ancient/mosaic-glass-bowls-of-the-first-century-before-our-era?lang=en&sort=relevance | Everything about bowls, how they were made and who bought them in which town |
| Ravenna | [the guide](https://example.org/ravenna) | Pictures of every wall, with a plan of the buildings |

- [x] Look at the bowls
- [ ] Write to Ravenna
  - [ ] ask for the plan

A [refused one](javascript:alert(1)), [one of this server](settings/providers), and [a good one](https://example.org).
`;

const LOOKED = 'Let me look at the disk first.';

/** An answer the agent used its tools for. */
export function workedAnswer() {
  const ago = (ms: number) => new Date(Date.now() - 60_000 + ms).toISOString();
  return message('assistant', `${LOOKED}\n\nThe backups are fine, but **/var** is nearly full.`, {
    thinking: 'The person wants to know whether the backups work.\n\nI look at the disk and at the log.',
    thinkingMs: 4_200,
    toolCalls: [
      toolCall({
        callId: 'w1',
        at: LOOKED.length,
        title: 'Show free disk space',
        detail: 'df -h /var',
        output: DISK,
        startedAt: ago(0),
      }),
      toolCall({
        callId: 'w2',
        at: LOOKED.length,
        name: 'read',
        title: 'Read /var/log/backup.log',
        detail: '{"path":"/var/log/backup.log"}',
        output: 'backup ok\n'.repeat(80),
        startedAt: ago(1_500),
      }),
      toolCall({
        callId: 'w3',
        at: LOOKED.length,
        name: 'web_search',
        title: 'Search the web for a very long question about what to do when a volume is nearly full',
        detail: '{"query":"volume full"}',
        status: 'failed',
        output: 'no network',
        startedAt: ago(3_000),
        ms: 400,
      }),
    ],
    notes: {
      model: 'acme/large',
      notices: [],
      tokens: { input: 4_210, output: 312, cached: 2_048, estimated: false },
      ms: 14_300,
    },
  });
}

const DISK = `Filesystem      Size  Used Avail Use% Mounted on
/dev/vda2        40G   37G  2.9G  93% /var
`;

/** What somebody said before, of every kind that looks different. */
export function conversations() {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  return [
    conversation({
      lastMessageAt: ago(3),
      messages: [message('user', 'Help me plan my week'), message('assistant', LONG_ANSWER)],
      title: 'Help me plan my week',
    }),
    conversation({
      id: 'worked',
      title: 'Are the backups all right?',
      lastMessageAt: ago(20),
      messages: [message('user', 'Are the backups all right?'), workedAnswer()],
    }),
    conversation({
      id: 'c2',
      title: 'A rather long title about the history of mosaics in late antiquity',
      lastMessageAt: ago(130),
      messages: [
        message('user', 'Tell me about mosaics'),
        message('assistant', 'Mosaics are', { status: 'interrupted' }),
      ],
    }),
    conversation({
      id: 'c3',
      title: 'Translate a letter',
      lastMessageAt: ago(60 * 26),
      messages: [
        message('user', 'Translate this'),
        message('assistant', '', {
          status: 'failed',
          error: { code: 'start_timeout', message: 'No answer on the gateway port after 120 s.' },
        }),
      ],
    }),
    conversation({
      id: 'c5',
      title: 'Why is the sky blue?',
      lastMessageAt: ago(60 * 30),
      messages: [
        message('user', 'Why is the sky blue?'),
        message('assistant', 'Because air scatters short waves of light more than long ones.', {
          notes: {
            model: 'acme/small',
            notices: [
              {
                code: 'no_credit',
                model: 'openrouter/vendor-1/model-1',
                message: 'OpenRouter has no credit left, so another model was asked.',
                hint: 'Top the account up on the vendor’s page.',
              },
              {
                code: 'secret_removed',
                model: null,
                message: 'One of your keys was in the text and was replaced before it left this server.',
                hint: null,
              },
            ],
          },
        }),
      ],
    }),
    conversation({
      id: 'c6',
      title: 'Sources on glass',
      lastMessageAt: ago(60 * 48),
      messages: [message('user', 'Where can I read more?'), message('assistant', SOURCES)],
    }),
    conversation({ id: 'c4', title: 'Recipes with chickpeas', lastMessageAt: ago(60 * 24 * 20) }),
  ];
}
