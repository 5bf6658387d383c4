import type { Location } from 'vscode-languageserver-types';
import { criterionCoverage } from '../../core/coverage/criterion';
import { plannedControls } from '../../core/coverage/presence';
import { evidenceStatus } from '../../core/evidence/status';
import { intervalsOf } from '../../core/evidence/intervals';
import { scopeOf } from '../../core/scope/scope';
import type { Declaration, Entity } from '../../core/index/entity';
import { sharedIdRemark } from '../../core/index/same-id';
import type { IdKind } from '../../core/model/kinds';
import { addressedBy } from '../ids/addressed-by';
import { holderOf } from '../ids/holder';
import { titleOf } from '../names';
import { declarationLocation, type FileContext } from '../place';

export type About = 'criteria' | 'evidence' | 'policies' | 'owner' | 'controls' | 'csocs' | 'entry';

/** The text of a lens, and the places that it opens. */
export interface LensWords {
  title: string;
  places: Location[];
}

const mostNamed = 4;

/** Whether a lens has a text, without making it: a lens without text would be a gap between others. */
export function hasWords(entity: Entity, about: About): boolean {
  return about !== 'owner' || Boolean((entity as Entity<'control'>).data.owner);
}

/** The text of one lens; undefined for a lens without text. */
export function words(
  context: FileContext,
  entity: Entity,
  about: About,
  criteria: readonly string[],
): LensWords | undefined {
  switch (about) {
    case 'criteria':
      return ofCriteria(context, namedBy(context, entity, 'criterion'), entity);
    case 'entry':
      return ofCriteria(context, criteria, entity);
    case 'evidence':
      return ofEvidence(context, entity as Entity<'control'>);
    case 'policies':
      return ofList(context, namedBy(context, entity, 'policy'), 'policy', ['policy', 'policies']);
    case 'owner':
      return ofOwner(context, entity as Entity<'control'>);
    case 'controls':
      return ofPlaces(
        context,
        addressedBy(context.programme, 'policy', entity.id) ?? [],
        ['control puts it into practice', 'controls put it into practice'],
        plannedControls(context.programme.view(), 'policy', entity.id).length,
      );
    case 'csocs':
      return ofPlaces(context, addressedBy(context.programme, 'vendor', entity.id) ?? [], ['CSOC', 'CSOCs']);
  }
}

function namedBy({ file }: FileContext, entity: Entity, kind: IdKind): string[] {
  return [
    ...new Set(file.references.filter((each) => each.kind === kind && each.entity === entity).map((each) => each.id)),
  ];
}

/** Each criterion with its state; the list contains what else addresses them. */
function ofCriteria(context: FileContext, ids: readonly string[], entity: Entity): LensWords | undefined {
  if (ids.length === 0) return entity.kind === 'control' ? { title: 'addresses no criterion', places: [] } : undefined;
  const view = context.programme.view();
  const named = ids.slice(0, mostNamed).map((id) => `${id} ${criterionCoverage(view, id).state}`);
  const others = new Set(
    ids.flatMap((id) => addressedBy(context.programme, 'criterion', id) ?? []).filter((each) => each.entity !== entity),
  );
  return { title: `${named.join(', ')}${more(ids.length)}`, places: locations(context, [...others]) };
}

function ofEvidence(context: FileContext, control: Entity<'control'>): LensWords {
  const view = context.programme.view();
  const { records, begun, exceptions, missing, current } = evidenceStatus(view, control);
  const intervals = intervalsOf(scopeOf(view), control.data).length;
  const lacking =
    missing.length > 0
      ? intervals > 0
        ? `, ${missing.length} of ${intervals} intervals missing`
        : ', not for the whole period'
      : current
        ? ', current'
        : '';
  const remark = sharedIdRemark(view, control.id);
  const filled = records.length - begun.length;
  const title = `${
    filled === 0 ? 'no evidence yet' : `${count(filled, ['evidence record', 'evidence records'])}${lacking}`
  }${exceptions.length === 0 ? '' : `, ${exceptions.length} with an exception`}${
    begun.length === 0 ? '' : `, ${begun.length} begun`
  }${remark === undefined ? '' : `; ${remark}`}`;
  return {
    title,
    places: locations(
      context,
      records.flatMap((each) => context.programme.tables.declarations('evidence', each).slice(0, 1)),
    ),
  };
}

function ofList(
  context: FileContext,
  ids: readonly string[],
  kind: IdKind,
  names: readonly [string, string],
): LensWords {
  if (ids.length === 0) return { title: `no ${names[0]}`, places: [] };
  const declared = ids.flatMap((each) => context.programme.tables.declarations(kind, each).slice(0, 1));
  return {
    title: ids.length <= 2 ? `${names[ids.length - 1]} ${ids.join(', ')}` : count(ids.length, names),
    places: locations(context, declared),
  };
}

function ofOwner(context: FileContext, { data: { owner } }: Entity<'control'>): LensWords | undefined {
  if (!owner) return undefined;
  const holder = holderOf(context.programme, owner);
  const title = titleOf(context.programme, 'role', owner) ?? owner;
  return {
    title: holder ? `${title} (${holder})` : title,
    places: locations(context, context.programme.tables.declarations('role', owner)),
  };
}

/** `planned`: how many of the places are only planned. */
function ofPlaces(
  context: FileContext,
  declared: readonly Declaration[],
  names: readonly [string, string],
  planned = 0,
): LensWords {
  const now = declared.length - planned;
  return {
    title: `${now === 0 ? `no ${names[0]}` : count(now, names)}${planned === 0 ? '' : `, ${planned} planned`}`,
    places: locations(context, declared),
  };
}

function locations(context: FileContext, declared: readonly Declaration[]): Location[] {
  return declared.flatMap((each) => declarationLocation(context, each) ?? []);
}

function count(number: number, [one, many]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : many}`;
}

function more(all: number): string {
  return all > mostNamed ? ` and ${all - mostNamed} more` : '';
}
