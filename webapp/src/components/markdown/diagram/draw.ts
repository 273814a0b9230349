import mermaid, { type MermaidConfig } from 'mermaid';
import css from './Diagram.module.css';

export interface Drawing {
  /** A picture of its own, in which nothing runs and from which nothing is fetched. */
  svg: Blob;
  width: number;
  height: number;
  /** What its author called it. */
  title: string;
}

let drawn = 0;

/** Fails where the source has a mistake. */
export async function draw(source: string, dark: boolean): Promise<Drawing> {
  const paper = document.createElement('div');
  paper.className = css.paper ?? '';
  document.body.append(paper);
  try {
    mermaid.initialize(config(paper, dark));
    drawn += 1;
    const { svg } = await mermaid.render(`diagram-${drawn}`, source, paper);
    return finished(svg);
  } finally {
    paper.remove();
  }
}

function finished(markup: string): Drawing {
  const svg = new DOMParser().parseFromString(markup, 'text/html').querySelector('svg');
  if (!svg) throw new Error('nothing was drawn');
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const text = new XMLSerializer().serializeToString(svg);
  return {
    svg: new Blob([text], { type: 'image/svg+xml' }),
    width,
    height,
    title: svg.querySelector(':scope > title')?.textContent ?? '',
  };
}

/** The page's own colours and letters. */
function config(paper: HTMLElement, dark: boolean): MermaidConfig {
  const color = (name: string) => {
    paper.style.color = `var(--${name})`;
    return getComputedStyle(paper).color;
  };
  const [ink, line, accent] = [color('ink'), color('ink-faint'), color('accent')];
  const [surface, sunken, soft] = [color('surface'), color('sunken'), color('accent-soft')];
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    theme: 'base',
    fontFamily: getComputedStyle(document.body).fontFamily,
    themeVariables: {
      darkMode: dark,
      background: surface,
      primaryColor: soft,
      primaryTextColor: ink,
      primaryBorderColor: accent,
      secondaryColor: sunken,
      tertiaryColor: surface,
      textColor: ink,
      lineColor: line,
      titleColor: ink,
      edgeLabelBackground: surface,
      clusterBkg: sunken,
      clusterBorder: color('line'),
      noteBkgColor: color('warn-soft'),
      noteTextColor: ink,
      noteBorderColor: color('warn'),
      pie1: color('tile-1'),
      pie2: color('tile-2'),
      pie3: color('tile-3'),
      pie4: color('tile-4'),
      pieStrokeColor: surface,
      pieOuterStrokeColor: surface,
    },
  };
}
