import { say } from './say';
import type { PreviewScope } from '../src/protocol/preview';
import type { WhatIf } from '../src/protocol/programmes';
import type { CheckBox, RadioGroup } from './components';
import { byId, element, setText } from './elements';
import { vscode } from './vscode-api';
import { bannerWords, categories } from './what-if-words';

/** The panel that shows the document under another type of report or other categories, and the banner that says so. */
export class WhatIfPanel {
  readonly #panel = byId('what-if-panel');
  readonly #button = byId('what-if');
  readonly #banner = byId('what-if-banner');
  readonly #type: RadioGroup;
  readonly #boxes = new Map<string, CheckBox>();
  #scope: PreviewScope = { categories: [] };
  /** True while the controls are being set to what is shown: their events are then ignored. */
  #quiet = false;

  constructor() {
    this.#type = typeGroup();
    this.#panel.append(
      element('div', 'choices', element('span', 'legend', say('Type of report')), this.#type),
      this.#categoryGroup(),
    );
    this.#button.addEventListener('click', () => this.#toggle(Boolean(this.#panel.hidden)));
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.#toggle(false);
      this.#button.focus();
    });
    this.#panel.addEventListener('change', () => this.#ask());
    byId('what-if-back').addEventListener('click', () => {
      vscode.postMessage({ type: 'whatIf', whatIf: {} });
      this.#button.focus();
    });
  }

  /** Takes over what is shown; returns the words of the banner, empty for what the manifest says. */
  show(whatIf: WhatIf, scope: PreviewScope): string {
    this.#scope = scope;
    const type = whatIf.type ?? scope.type;
    const chosen = whatIf.categories ?? scope.categories;
    this.#quiet = true;
    this.#type.value = type === undefined ? '' : String(type);
    for (const [id, box] of this.#boxes) box.checked = id === 'security' || chosen.includes(id);
    this.#quiet = false;
    const words = bannerWords(whatIf, scope);
    this.#banner.hidden = words === '';
    setText(byId('what-if-words'), words);
    return words;
  }

  #toggle(open: boolean): void {
    this.#panel.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    if (open) this.#type.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  #ask(): void {
    if (this.#quiet) return;
    const type = this.#type.value === '1' ? 1 : this.#type.value === '2' ? 2 : undefined;
    const chosen = categories.map(([id]) => id).filter((id) => this.#boxes.get(id)!.checked);
    const sameCategories =
      chosen.join() ===
      categories
        .map(([id]) => id)
        .filter((id) => id === 'security' || this.#scope.categories.includes(id))
        .join();
    vscode.postMessage({
      type: 'whatIf',
      whatIf: {
        ...(type === undefined || type === this.#scope.type ? {} : { type }),
        ...(sameCategories ? {} : { categories: chosen }),
      },
    });
  }

  #categoryGroup(): HTMLElement {
    const legend = element('span', 'legend', say('Categories'));
    legend.id = 'what-if-categories';
    const group = element('div', 'choices', legend);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', legend.id);
    for (const [id, name] of categories) {
      const box = document.createElement('vscode-checkbox') as CheckBox;
      box.textContent = say(name);
      box.dataset.category = id;
      if (id === 'security') Object.assign(box, { disabled: true, title: say('Every examination includes security') });
      this.#boxes.set(id, box);
      group.append(box);
    }
    return group;
  }
}

function typeGroup(): RadioGroup {
  const group = document.createElement('vscode-radio-group') as RadioGroup;
  group.setAttribute('aria-label', say('Type of report'));
  for (const type of ['1', '2']) {
    const radio = document.createElement('vscode-radio');
    radio.setAttribute('value', type);
    radio.textContent = say('Type {0}', type);
    group.append(radio);
  }
  return group;
}
