import { addDays, addMonths } from '../model/dates';
import type { ManifestData } from '../model/data';
import type { Entity, FileEntry } from './entity';
import { readFacts } from './facts';
import { Programme } from './programme';
import { StoredEntity } from './stored';

/** Values to assume in place of what the manifest says. */
export interface WhatIf {
  type?: 1 | 2;
  /** Ids of categories. */
  categories?: readonly string[];
}

/**
 * A second programme over the files of another one, whose manifest says something else about the report. Files are
 * shared, not parsed again, so positions are those of the original. An adopted repository gets a manifest that says
 * only this.
 */
export class WhatIfProgramme {
  readonly programme: Programme;
  readonly #base: Programme;
  readonly #whatIf: WhatIf;

  constructor(base: Programme, whatIf: WhatIf) {
    this.#base = base;
    this.#whatIf = whatIf;
    this.programme = new Programme({ layout: base.layout, author: base.author, ...base.days });
    this.programme.learn(base.outside.inputs());
    this.follow(base.paths());
    if (!base.view().manifestEntity())
      this.programme.adopt([
        { path: 'soc2.yaml', entry: this.#asIf(readFacts('soc2.yaml', 'schema: soc2/1\n', 'manifest', 'soc2')) },
      ]);
  }

  /** Takes over the present versions of these files from the original. */
  follow(paths: readonly string[]): void {
    this.programme.adopt(paths.map((path) => ({ path, entry: this.#asIf(this.#base.file(path)) })));
  }

  #asIf(entry: FileEntry | undefined): FileEntry | undefined {
    if (entry?.kind !== 'manifest') return entry;
    const others = new Map<Entity, Entity>(entry.entities.map((each) => [each, withData(each, this.#whatIf)]));
    const moved = <T extends { entity: Entity }>(list: readonly T[]): T[] =>
      list.map((each) => ({ ...each, entity: others.get(each.entity) ?? each.entity }));
    return {
      ...entry,
      entities: [...others.values()],
      declarations: moved(entry.declarations),
      references: moved(entry.references),
    };
  }
}

function withData(entity: Entity, whatIf: WhatIf): Entity {
  return entity.kind === 'manifest' && entity instanceof StoredEntity
    ? entity.withData(asIf(entity.data as ManifestData, whatIf))
    : entity;
}

/** A type 2 report without a period is taken to cover the year before the date of the type 1 report. */
function asIf(data: ManifestData, { type, categories }: WhatIf): ManifestData {
  const result: ManifestData = { ...data };
  if (categories) result.categories = [...categories];
  if (type === undefined || type === data.report?.type) return result;
  const { as_of: asOf, period } = data.report ?? {};
  const end = asOf ?? period?.to;
  const year = asOf ? { from: addDays(addMonths(asOf, -12), 1), to: asOf } : undefined;
  result.report =
    type === 1
      ? { ...data.report, type, ...(end ? { as_of: end } : {}) }
      : { ...data.report, type, ...((period ?? year) ? { period: period ?? year } : {}) };
  return result;
}
