import { plannedNote, presenceOf } from '../../core/coverage/presence';
import type { Entity } from '../../core/index/entity';
import type { View } from '../../core/index/view';
import { roleTitle } from '../../core/records/role-title';
import { reviewedOn, type ReviewedKind } from '../../core/records/review';
import type { PolicyData } from '../../core/model/data';
import type { RecordKind, RecordRow, RecordsParams, RecordsResult } from '../../protocol/records';
import { companyName, type ResultContext } from './coverage-result';
import { recordPlace } from '../place';

/** The records of a programme for lists, sorted by kind in the order of the request, then by id. */
export function recordsOf(context: ResultContext, { kinds }: RecordsParams): RecordsResult {
  const view = context.programme.view();
  return {
    root: context.uriOf(''),
    name: companyName(context),
    ...(view.today === undefined ? {} : { today: view.today }),
    records: kinds.flatMap((kind) => view.all(kind).map((each) => rowOf(context, view, each))),
  };
}

function rowOf(context: ResultContext, view: View, entity: Entity<RecordKind>): RecordRow {
  const { title, name, summary } = entity.data as { title?: string; name?: string; summary?: string };
  const place = recordPlace(context, entity) ?? null;
  const reviewed =
    entity.kind === 'incident' || entity.kind === 'finding' ? undefined : reviewedOn(entity as Entity<ReviewedKind>);
  return {
    kind: entity.kind,
    id: entity.id,
    title: title ?? name ?? summary ?? '',
    detail: detailOf(view, entity).filter(Boolean).join(' · '),
    place,
    ...(entity.kind === 'incident' ? { decided: (entity as Entity<'incident'>).data.disclose !== undefined } : {}),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(isOver(view, entity) ? { over: true } : {}),
    ...((entity.data as PolicyData).majorRevisions ? { revised: true } : {}),
  };
}

function isOver(view: View, entity: Entity<RecordKind>): boolean {
  return entity.kind === 'control'
    ? presenceOf(view, entity as Entity<'control'>) === 'retired'
    : entity.kind === 'risk' && (entity as Entity<'risk'>).data.status === 'closed';
}

const presence = { 'in-place': 'in place', retired: 'retired', outside: 'SOC 1 only' } as const;

/** The state first, then who is responsible, then what else distinguishes records. */
function detailOf(view: View, entity: Entity<RecordKind>): (string | undefined)[] {
  const owner = (id: string | undefined): string | undefined => (id === undefined ? 'no owner' : roleTitle(view, id));
  switch (entity.kind) {
    case 'control': {
      const control = entity as Entity<'control'>;
      const state = presenceOf(view, control);
      return [
        state === 'planned' ? plannedNote(control) : presence[state],
        owner(control.data.owner),
        control.data.frequency,
        (control.data.criteria ?? []).join(', '),
      ];
    }
    case 'policy': {
      const policy = entity as Entity<'policy'>;
      const date = reviewedOn(policy);
      return [
        date === undefined ? 'never reviewed' : `reviewed ${date}`,
        owner(policy.data.owner),
        policy.data.version && `version ${policy.data.version}`,
      ];
    }
    case 'vendor': {
      const { tier, subservice, owner: role, next_review: next } = (entity as Entity<'vendor'>).data;
      return [
        tier,
        owner(role),
        subservice?.method === 'carve-out'
          ? 'carved out'
          : subservice?.method === 'inclusive'
            ? 'inclusive method'
            : undefined,
        next && `next review ${next}`,
      ];
    }
    case 'risk': {
      const { status, owner: role, response, reviewed } = (entity as Entity<'risk'>).data;
      return [
        status ?? 'open',
        owner(role),
        response,
        reviewed === undefined ? 'never reviewed' : `reviewed ${reviewed}`,
      ];
    }
    case 'incident': {
      const { disclose, severity, started } = (entity as Entity<'incident'>).data;
      return [disclose === undefined ? 'undecided' : disclose ? 'disclosed' : 'not disclosed', severity, started];
    }
    case 'finding': {
      const { status, owner: role, due, controls } = (entity as Entity<'finding'>).data;
      return [status ?? 'open', owner(role), due && `due ${due}`, (controls ?? []).join(', ')];
    }
  }
}
