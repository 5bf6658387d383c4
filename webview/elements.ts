export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** An element with a class and children; strings become text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** Words for screen readers only. */
export function spoken(text: string): HTMLElement {
  return element('span', 'visually-hidden', text);
}

/** Changes the text only when it differs, so that nothing is announced or selected again. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** The block that contains an element. */
export function blockOf(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>('.block');
}
