import assert from 'node:assert/strict';
import { rolesOf } from '../../../src/service/sidebar/roles';
import { open } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

const people = yaml`
  roles:
    - {id: ceo, title: Chief Executive Officer, holder: mira}
    - {id: ops, title: "Head of  Operations", holder: dana}
    - {id: empty}
    - {title: Without an id}
    - {id: lost, title: Lost, holder: nobody}
  people:
    - {id: mira, name: Mira Okafor, email: mira@larkspur.example}
    - {id: dana, name: Dana Ruiz, email: Dana.Ruiz@Larkspur.example}
    - {id: guest, name: Guest, email: guest@larkspur.example}
    - {id: blank, name: Blank, email: ""}
`;

describe('service: the roles of a programme', () => {
  function check(email: string | undefined, own: string | undefined): void {
    assert.equal(rolesOf(open('soc2.yaml', { 'people.yaml': people }), email).own, own);
  }

  it('come with their titles and the names of their holders, in the order of the file', () => {
    assert.deepEqual(rolesOf(open('soc2.yaml', { 'people.yaml': people }), undefined).roles, [
      { id: 'ceo', title: 'Chief Executive Officer', holder: 'Mira Okafor' },
      { id: 'ops', title: 'Head of Operations', holder: 'Dana Ruiz' },
      { id: 'empty', title: 'empty' },
      { id: 'lost', title: 'Lost' },
    ]);
  });

  it('are the person’s own where the holder has the e-mail address, in any case', () => {
    check('mira@larkspur.example', 'ceo');
    check(' DANA.RUIZ@larkspur.example\n', 'ops');
    check('guest@larkspur.example', undefined);
    check('somebody@else.example', undefined);
    check('', undefined);
    check(undefined, undefined);
  });

  it('are none without people', () => {
    assert.deepEqual(rolesOf(open('soc2.yaml', { 'people.yaml': 'roles: 7\n' }), 'mira@larkspur.example').roles, []);
  });
});
