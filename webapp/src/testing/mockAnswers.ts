import type { Conversation } from '@/lib/api/types';
import { conversation, message } from './world/fixtures';

const MATHS = String.raw`The roots of $ax^2 + bx + c = 0$ are, for \(a \neq 0\),

\[
x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
\]

and their sum is

$$
\sum_{i=1}^{2} x_i = -\frac{b}{a} \qquad \int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2} \qquad \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \begin{pmatrix} x \\ y \end{pmatrix} = \begin{pmatrix} 5 \\ 6 \end{pmatrix}
$$

A lesson costs $5 and $10 with an exam. This one is wrong: $\nosuchthing{x}$.`;

const FLOW = `Here is how a message goes:

\`\`\`mermaid
flowchart TD
  accTitle: The way of a message
  You[You write] --> Wake{Is the agent awake?}
  Wake -- yes --> Ask[It asks its model]
  Wake -- no --> Start[It is started] --> Ask
  Ask --> Answer([You read the answer])
\`\`\``;

const OTHERS = `\`\`\`mermaid
sequenceDiagram
  participant You
  participant Mosaic
  participant Agent
  You->>Mosaic: A question
  Mosaic->>Agent: Wake up, and answer
  Note right of Agent: It thinks
  Agent-->>Mosaic: The answer
  Mosaic-->>You: The answer
\`\`\`

\`\`\`mermaid
pie title Where the time goes
  "Thinking" : 62
  "Tools" : 25
  "Writing" : 13
\`\`\`

\`\`\`mermaid
classDiagram
  class Provider {
    +String name
    +test() Outcome
  }
  Provider <|-- Vendor
  Provider o-- Model : offers
\`\`\`

And one with a mistake:

\`\`\`mermaid
flowchart TD
  A --> --> B[
\`\`\``;

const ROWS = Array.from(
  { length: 40 },
  (_, at) =>
    `| ${at + 1} | Mosaic no. ${at + 1} | ${(at * 37) % 100}.50 | Ravenna | A wall of glass and gold |`,
).join('\n');

const TABLE = `| No. | Name | Price | Where | What it is |\n| ---: | :--- | ---: | :---: | --- |\n${ROWS}`;

const RIGHT_TO_LEFT = `## שלום עולם

הפסיפס הוא אמנות של חלקים קטנים. קוד כמו \`npm install\` נשאר משמאל לימין.

- אחת
- שתיים

> ציטוט קצר

And an English line. ![The dome](https://pictures.example.org/dome.jpg)

| שם | מחיר |
| --- | ---: |
| זהב | 12 |`;

const LONG = Array.from({ length: 40 }, (_, at) => `Line ${at + 1} of what I have to say about mosaics.`);

/** Answers with all that answers can have, and a person who has much to say. */
export function richly(): Conversation[] {
  return [
    conversation({
      id: 'formulas',
      title: 'Roots of an equation',
      messages: [message('user', 'Which are its roots?'), message('assistant', MATHS)],
    }),
    conversation({
      id: 'diagrams',
      title: 'The way of a message',
      messages: [message('user', 'Draw it'), message('assistant', `${FLOW}\n\n${OTHERS}`)],
    }),
    conversation({
      id: 'tables',
      title: 'Forty mosaics',
      messages: [message('user', LONG.join('\n')), message('assistant', TABLE)],
    }),
    conversation({
      id: 'right-to-left',
      title: 'שלום עולם',
      messages: [
        message('user', 'ספר לי על פסיפסים.\nIn short, please.'),
        message('assistant', RIGHT_TO_LEFT),
      ],
    }),
  ];
}
