/** Shapes of 16 by 16 in the colour of the text; each differs from the others without colour. */
const shapes = {
  error:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5.4 4.6 8 7.2l2.6-2.6.8.8L8.8 8l2.6 2.6-.8.8L8 8.8l-2.6 2.6-.8-.8L7.2 8 4.6 5.4Z',
  warning: 'M8 1.4 15.2 14.4H.8ZM7.2 6v4.3h1.6V6Zm0 5.4V13h1.6v-1.6Z',
  information: 'M2 2h12v12H2Zm5.2 2v1.6h1.6V4Zm0 3v5h1.6V7Z',
  hint: 'M8 3.5 12.5 8 8 12.5 3.5 8Z',
  complete: 'M13.4 4.1 6.3 11.9 2.6 8.3l.9-.9 2.7 2.7L12.4 3.2Z',
  missing:
    'M8 1.5A6.5 6.5 0 0 1 14.4 7L13.2 7.2A5.3 5.3 0 0 0 8 2.7ZM14.4 9A6.5 6.5 0 0 1 8 14.5V13.3A5.3 5.3 0 0 0 13.2 8.8ZM6.9 14.4A6.5 6.5 0 0 1 1.6 9L2.8 8.8A5.3 5.3 0 0 0 7 13.2ZM1.6 7A6.5 6.5 0 0 1 6.9 1.6L7.1 2.8A5.3 5.3 0 0 0 2.8 7.1Z',
  outline: 'M2 3h2v2H2Zm4 .4h8v1.2H6ZM4 7h2v2H4Zm4 .4h6v1.2H8ZM4 11h2v2H4Zm4 .4h6v1.2H8Z',
  cursor:
    'M5 2h2.2l.8.6.8-.6H11v1.2H9.2l-.6.5V7.4H10v1.2H8.6v3.7l.6.5H11V14H8.8L8 13.4l-.8.6H5v-1.2h1.8l.6-.5V8.6H6V7.4h1.4V3.7l-.6-.5H5Z',
  up: 'M8 4 13.5 9.5l-.9.9L8 5.8l-4.6 4.6-.9-.9Z',
  down: 'M8 12 2.5 6.5l.9-.9L8 10.2l4.6-4.6.9.9Z',
  copy: 'M5 1h9v10h-3v4H2V5h3Zm1.2 1.2V5H11v4.8h1.8V2.2ZM3.2 6.2v7.6h6.6V6.2Z',
  export: 'M7.4 10V3.6L5 6l-.9-.9L8 1.2l3.9 3.9L11 6 8.6 3.6V10ZM2 9h1.2v4.8h9.6V9H14v6H2Z',
};

export type IconName = keyof typeof shapes;

/** An icon hidden from screen readers: its words are beside it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const attributes = {
    class: `icon icon-${name}`,
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    fill: 'currentColor',
    'aria-hidden': 'true',
    focusable: 'false',
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  path.setAttribute('d', shapes[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
