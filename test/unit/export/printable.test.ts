import assert from 'node:assert/strict';
import { printable, safeHref } from '../../../src/export/printable';

describe('export: text and links of files', () => {
  it('removes what no output may hold and what turns text around', () => {
    assert.equal(printable('a\u0000b\tc\nd\u202ee\u2066f\ufffeg\ud800h'), 'ab c defg\ufffdh');
    assert.equal(printable('plain – “text” 🙂 עברית'), 'plain – “text” 🙂 עברית');
  });

  it('keeps web, mail and inner links only', () => {
    for (const good of ['https://example.org/a?b=c', 'HTTP://example.org', 'mailto:a@example.org', '#section-1'])
      assert.equal(safeHref(good), good);
    for (const bad of [
      undefined,
      '',
      '#',
      'javascript:alert(1)',
      'JaVaScript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//example.org',
      '../x.md',
      'https://a"onmouseover="x',
      `https://${'a'.repeat(3000)}`,
    ])
      assert.equal(safeHref(bad), undefined, String(bad));
  });
});
