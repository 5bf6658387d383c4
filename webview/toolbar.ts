import { say } from './say';
import { countedProblems } from './severity';
import type { CheckBox } from './components';
import { byId, setText } from './elements';
import { icon, type IconName } from './icons';
import { remember, state } from './page-state';
import { vscode } from './vscode-api';

export interface Toolbar {
  /**
   * Number of places where something is missing, of problems, and of missing places that only the what-if has; buttons
   * are shown only when they lead somewhere.
   */
  show(missing: number, problems: number, fresh: number): void;
}

export interface ToolbarSteps {
  missing(direction: 1 | -1): void;
  problem(): void;
}

export function wireToolbar(steps: ToolbarSteps): Toolbar {
  for (const target of document.querySelectorAll<HTMLElement>('[data-icon]'))
    target.append(icon(target.dataset.icon as IconName));
  const outline = byId<CheckBox>('show-outline');
  const follow = byId<CheckBox>('follow');
  outline.checked = state.outline;
  follow.checked = state.follow;
  document.body.classList.toggle('with-outline', state.outline);
  outline.addEventListener('change', () => {
    remember({ outline: outline.checked });
    document.body.classList.toggle('with-outline', outline.checked);
  });
  follow.addEventListener('change', () => {
    remember({ follow: follow.checked });
    vscode.postMessage({ type: 'follow', on: follow.checked });
  });
  byId('next-missing').addEventListener('click', () => steps.missing(1));
  byId('previous-missing').addEventListener('click', () => steps.missing(-1));
  byId('next-problem').addEventListener('click', () => steps.problem());
  byId('copy').addEventListener('click', () => vscode.postMessage({ type: 'copy' }));
  byId('export').addEventListener('click', () => vscode.postMessage({ type: 'export' }));
  return {
    show(missing, problems, fresh) {
      byId('missing-steps').hidden = missing === 0;
      byId('problem-steps').hidden = problems === 0;
      byId('status-missing').dataset.short = fresh > 0 ? say('{0}, {1} new', missing, fresh) : String(missing);
      byId('status-missing').dataset.shortest = String(missing);
      byId('status-problems').dataset.short = String(problems);
      byId('status-problems').dataset.shortest = String(problems);
      setText(
        byId('status-missing'),
        fresh > 0 ? say('{0} missing, {1} new', missing, fresh) : say('{0} missing', missing),
      );
      setText(byId('status-problems'), countedProblems(problems, 'error'));
    },
  };
}
