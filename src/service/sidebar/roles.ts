import { oneLine } from '../../core/language/one-line';
import type { RolesResult } from '../../protocol/roles';
import type { ResultContext } from './coverage-result';

/** The roles of a programme, and the one whose holder has this e-mail address. */
export function rolesOf(context: ResultContext, email: string | undefined): RolesResult {
  const { roles = [], people = [] } = context.programme.view('full').peopleEntity()?.data ?? {};
  const address = addressOf(email);
  const own = people.find((each) => address !== '' && addressOf(each.email) === address)?.id;
  const rows = roles.flatMap(({ id, title, holder }) => {
    const name = oneLine(people.find((each) => each.id !== undefined && each.id === holder)?.name ?? '');
    return id === undefined
      ? []
      : [{ id, title: oneLine(title ?? '') || id, ...(name === '' ? {} : { holder: name }) }];
  });
  const held = own === undefined ? undefined : roles.find((each) => each.holder === own)?.id;
  return { root: context.uriOf(''), roles: rows, ...(held === undefined ? {} : { own: held }) };
}

/** Case does not matter in the addresses that people use. */
function addressOf(email: string | undefined): string {
  return (email ?? '').trim().toLowerCase();
}
