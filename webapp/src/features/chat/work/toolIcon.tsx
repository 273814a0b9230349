import { Brain, FilePen, FileText, Globe, Image, Search, Terminal, Wrench } from 'lucide-react';
import type { ReactElement } from 'react';

const LOOK = { size: 15, 'aria-hidden': true } as const;

const KINDS: readonly (readonly [RegExp, ReactElement])[] = [
  [/exec|bash|shell|process|terminal/, <Terminal {...LOOK} key="terminal" />],
  [/memory|remember|recall/, <Brain {...LOOK} key="memory" />],
  [/search|grep|find|glob/, <Search {...LOOK} key="search" />],
  [/web|fetch|browser|http|url/, <Globe {...LOOK} key="web" />],
  [/image|picture|canvas|screenshot/, <Image {...LOOK} key="image" />],
  [/write|edit|patch/, <FilePen {...LOOK} key="write" />],
  [/read|list|ls|file/, <FileText {...LOOK} key="read" />],
];

/** A picture of what a tool does, as its name tells. */
export function toolIcon(name: string): ReactElement {
  const known = name.toLowerCase();
  return KINDS.find(([words]) => words.test(known))?.[1] ?? <Wrench {...LOOK} />;
}
