import assert from 'node:assert/strict';
import { askOf, blanks, isBlankText } from '../../../src/core/blanks/blanks';
import { asFlow } from '../../../src/core/syntax/scalar-text';
import { sourcesBelow } from '../architecture/sources';

describe('blanks', () => {
  it('are known in any white space, with or without their full stop', () => {
    for (const text of Object.values(blanks))
      for (const form of [text, ` ${text}\n`, text.replace(/ /g, '\n  '), `${text.replace(/\.$/, '')}.`])
        assert.ok(isBlankText(form), form);
  });

  it('are no part of a longer text and no other text', () => {
    for (const text of Object.values(blanks))
      for (const form of [`${text} and more`, `We ${text}`, text.toUpperCase(), `${text}..`])
        assert.ok(!isBlankText(form), form);
    for (const form of ['', 'Say', 'Name', 'Name: Larkspur', 'Say what you like']) assert.ok(!isBlankText(form), form);
  });

  it('differ from each other', () => {
    assert.equal(new Set(Object.values(blanks)).size, Object.keys(blanks).length);
  });

  it('ask for something', () => assert.equal(askOf(blanks.evidenceSource), 'name the system it came from'));

  it('stay what they are in braces', () => {
    for (const text of Object.values(blanks)) assert.ok(asFlow(text).includes(text));
  });

  it('are plain YAML in braces, but for the one that stands in a block scalar', () => {
    for (const [name, text] of Object.entries(blanks))
      if (name !== 'statement') assert.doesNotMatch(text, /[,:'"#]/, name);
  });

  it('are no words of a message', () => {
    for (const { path, text } of [...sourcesBelow('src/core'), ...sourcesBelow('src/service')])
      assert.doesNotMatch(text, /\bmessage:(?:(?!\n\s*[})]|,\n\s*\w+:)[\s\S])*\bblanks\./, path);
  });

  it('are written in one file only', () => {
    const own = 'src/core/blanks/blanks.ts';
    const sentence = new RegExp(
      `(?:['"\`:[] ?|\\n *)(?:${Object.values(blanks)
        .map((each) => each.replace('.', '\\.'))
        .join('|')})(?=['"\`,}\\]\\n])`,
    );
    for (const { path, text } of [...sourcesBelow('src/core'), ...sourcesBelow('src/service')])
      if (path !== own) assert.doesNotMatch(text, sentence, path);
  });

  it('are the only sentences of this form that templates and fixes write', () => {
    const form =
      /(?:text|title|reason|source|location|description|query|completeness|\w+): (?:Say|Name) (?:who|what|which|how|where|why|the)\b/;
    const own = ['src/core/blanks/blanks.ts'];
    for (const { path, text } of [...sourcesBelow('src/core'), ...sourcesBelow('src/service')]) {
      if (own.includes(path)) continue;
      const written = text
        .split('\n')
        .filter((line) => form.test(line) && !/title: '|message|^\s*(?:\/\/|\*)/.test(line));
      assert.deepEqual(written, [], path);
    }
  });
});
