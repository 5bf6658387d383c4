import * as fs from 'node:fs';
import * as path from 'node:path';
import { criteria, criterionById } from '../../core/criteria/catalogue';
import { inScopeCriteria } from '../../core/scope/scope';
import type { Entity } from '../../core/index/entity';
import { readFacts } from '../../core/index/facts';
import { rankCriteria, textOf } from '../../core/suggest/rank';
import { surroundingsOf } from '../../core/suggest/surroundings';
import { decodeText } from '../../host/decode';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { load } from '../load';
import { columns } from '../text/table';
import type { Command } from './command';

export const suggest: Command = {
  name: 'suggest',
  summary: 'rank the criteria that a control may support',
  use: 'soc2 suggest [DIR] --control FILE [--format text|json]',
  options: [
    '--control FILE         the control, relative to DIR or to this folder',
    '--format text|json     how to print; default text',
  ],
  async run(words, output) {
    const given = readArguments(words, { control: { type: 'string' }, format: { type: 'string' } }, this.use);
    const format = oneOf(['text', 'json'], given.text('format'), 'text', 'format');
    const file = given.text('control');
    if (!file) throw new Failure(`Name the control with --control FILE.\nUse: ${this.use}`);
    const control = readControl(file, given.directory);
    const { programme } = await load(given.directory, { today: given.today, allowNone: true });
    const view = programme.view();
    const inScope = inScopeCriteria(view);
    const ranking = rankCriteria(
      textOf(control),
      inScope.length > 0 ? inScope : criteria.map((each) => each.id),
      surroundingsOf(view, control),
    );
    if (format === 'json') output.out(`${JSON.stringify(ranking, null, 2)}\n`);
    else
      output.out(
        columns(
          ranking
            .slice(0, 10)
            .map((each) => [each.score.toFixed(3), each.criterion, criterionById(each.criterion)?.title ?? '']),
        ),
      );
    return 0;
  },
};

function readControl(file: string, directory: string): Entity<'control'> {
  const candidates = [path.resolve(directory, file), path.resolve(file)];
  const found = candidates.find((each) => fs.statSync(each, { throwIfNoEntry: false })?.isFile());
  if (!found) throw new Failure(`${file} is not a file, neither in ${directory} nor here.`);
  const entry = readFacts(path.basename(found), decodeText(fs.readFileSync(found)), 'control', 'soc2');
  const control = entry.entities[0];
  if (!control) throw new Failure(`${file} holds no control: ${entry.problems[0]?.message ?? 'it has no keys'}`);
  return control as Entity<'control'>;
}
