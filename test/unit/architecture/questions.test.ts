import assert from 'node:assert/strict';
import { sourcesBelow } from './sources';

/** A question, or a message that may have an answer. Messages of errors have buttons nowhere but where the server did not start. */
const question = /\bwindow\s*\.(?:createQuickPick|createInputBox|show(?!ErrorMessage|TextDocument)\w+)/g;
const seam = 'src/client/actions/questions.ts';

describe('architecture: questions', () => {
  it('are asked through one seam, so that a test can answer them', () => {
    const sources = sourcesBelow('src/client');
    assert.ok(sources.some(({ path, text }) => path === seam && text.match(question)));
    assert.deepEqual(
      sources
        .filter(({ path }) => path !== seam)
        .flatMap(({ path, text }) => (text.match(question) ?? []).map((each) => `${path}: ${each}`)),
      [],
    );
  });
});
