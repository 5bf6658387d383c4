import type { CodeLens, Location } from 'vscode-languageserver-types';
import type { Entity } from '../../core/index/entity';
import { declarationRange, toRange, type FileContext } from '../place';
import { criterionEntries } from './criterion-entries';
import { hasWords, words, type About } from './words';

/** The data from which a lens is resolved when it becomes visible. */
export interface LensData {
  uri: string;
  /** Position of the record among those of its file. */
  record: number;
  about: About;
  /** For an entry of the manifest: its criteria. */
  criteria?: string[];
}

const mostRecords = 500;

const abouts: Readonly<Partial<Record<Entity['kind'], readonly About[]>>> = {
  control: ['criteria', 'evidence', 'policies', 'owner'],
  policy: ['controls'],
  vendor: ['csocs'],
};

/** What lenses say of a record. */
export function aboutsOf(entity: Entity): readonly About[] {
  return (abouts[entity.kind] ?? []).filter((about) => hasWords(entity, about));
}

/**
 * The lenses of a file that have something to say, without text: above each control, policy and vendor, and above
 * entries of the manifest that
 * name criteria.
 */
export function codeLenses(context: FileContext): CodeLens[] {
  const { file } = context;
  const uri = context.uriOf(file.path);
  return file.entities.slice(0, mostRecords).flatMap((entity, record): CodeLens[] => {
    const range = toRange(file.tree, declarationRange({ kind: 'control', id: entity.id, entity, path: [] }));
    const own = aboutsOf(entity).map((about): CodeLens => ({
      range,
      data: { uri, record, about } satisfies LensData,
    }));
    const entries = entity.kind === 'manifest' ? criterionEntries(entity, file) : [];
    return [
      ...own,
      ...entries.map((each): CodeLens => ({
        range: toRange(file.tree, each.range),
        data: { uri, record, about: 'entry', criteria: each.criteria } satisfies LensData,
      })),
    ];
  });
}

/**
 * Adds the text of a lens, and the command of the client that shows its places, with the uri, the position and the
 * places as arguments. Without such a command, or without places, the lens has only its text.
 */
export function resolveLens(context: FileContext, lens: CodeLens, command: string | undefined): CodeLens {
  const data = lens.data as LensData;
  const entity = context.file.entities[data.record];
  const said = entity && words(context, entity, data.about, data.criteria ?? []);
  if (!said) return { ...lens, command: { title: '', command: '' } };
  const places: Location[] = said.places;
  const opens = command !== undefined && places.length > 0;
  return {
    ...lens,
    command: {
      title: said.title,
      command: opens ? command : '',
      arguments: opens ? [data.uri, lens.range.start, places] : undefined,
    },
  };
}
