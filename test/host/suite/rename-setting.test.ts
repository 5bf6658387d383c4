import * as vscode from 'vscode';
import { offerFileRenames } from '../../../src/client/actions/offer-file-rename';
import { questions } from '../../../src/client/actions/questions';
import type { ServerLink } from '../../../src/client/server-link';
import { renameFile, type FileRename } from '../../../src/protocol/file-rename';
import { equal } from './check';
import { running } from './programme';

describe('the question whether a file follows its id', () => {
  before(running);

  /** What is said, and what the server is asked, where a setting cannot be written. */
  async function check(answer: string, expected: { said: string[]; asked: string[] }): Promise<void> {
    const before = { ...questions };
    const { getConfiguration } = vscode.workspace;
    const said: string[] = [];
    const asked: string[] = [];
    const say = (text: string, ...buttons: string[]): Promise<string | undefined> => {
      said.push(text);
      return Promise.resolve(buttons.find((each) => each === answer));
    };
    let offer: (params: FileRename) => void = () => undefined;
    let work: Promise<unknown> = Promise.resolve();
    const link = {
      request: ({ method }: { method: string }) => {
        asked.push(method);
        return Promise.resolve({ changes: [] });
      },
      onNotification: (_kind: unknown, handle: typeof offer) => {
        offer = handle;
        return { dispose: () => undefined };
      },
      inBackground: (_what: string, running: Promise<unknown>) => (work = running),
    } as unknown as ServerLink;
    const refusing = {
      inspect: () => undefined,
      update: () => Promise.reject(new Error('settings.json has mistakes')),
    };
    Object.assign(questions, { showInformationMessage: say, showErrorMessage: say, showWarningMessage: say });
    Object.assign(vscode.workspace, { getConfiguration: () => refusing });
    try {
      offerFileRenames(link);
      offer({ root: 'file:///w', from: 'controls/AC-01.yaml', to: 'controls/AC-55.yaml', id: 'AC-55' });
      await work;
    } finally {
      Object.assign(vscode.workspace, { getConfiguration });
      Object.assign(questions, before);
    }
    equal({ said, asked }, expected, answer);
  }

  const question = 'SOC 2: AC-01.yaml still has the old id as its name. Rename it to AC-55.yaml?';
  const refusal = 'SOC 2: the setting soc2.rename.file could not be written: settings.json has mistakes';

  it('renames the file although “Always” cannot be remembered, and says so', () =>
    check('Always', { said: [question, refusal], asked: [renameFile.method] }));

  it('says that “Never” cannot be remembered', () => check('Never', { said: [question, refusal], asked: [] }));

  it('needs no setting for one answer', () => check('Rename', { said: [question], asked: [renameFile.method] }));
});
