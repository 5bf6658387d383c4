import { deepEqual, equal } from 'node:assert/strict';
import { Listeners } from '../../../src/client/results/listeners';
import { Programmes, type ResultLink } from '../../../src/client/results/programmes';
import { ResultStore } from '../../../src/client/results/result-store';
import { changed, type Changed } from '../../../src/protocol/changed';
import { controls } from '../../../src/protocol/controls';
import { coverage } from '../../../src/protocol/coverage';
import { due } from '../../../src/protocol/due';
import { programmes } from '../../../src/protocol/programmes';
import type { ChangesParams } from '../../../src/protocol/rows';

const heron = 'file:///companies/heron';
const otter = 'file:///companies/otter';

/** A link to a server that answers by the roots it has; each request is noted. */
class FakeLink {
  roots = [heron, otter];
  /** Whether requests about results fail. */
  failing = false;
  /** Answers wait for it. */
  held: Promise<void> | undefined;
  asked: string[] = [];
  #version = 0;
  readonly #started = new Listeners<void>();
  readonly #changed = new Listeners<Changed>();

  readonly link = {
    request: async ({ method }: { method: string }, params?: ChangesParams) => {
      this.asked.push(params ? `${method} ${params.root?.split('/').pop()} ${params.since}` : method);
      await this.held;
      if (method === programmes.method) return this.roots;
      if (this.failing) return undefined;
      if (!this.roots.includes(params!.root!)) return null;
      this.#version += 1;
      return { version: this.#version, since: params!.since, rest: { root: params!.root }, changed: [], order: [] };
    },
    onNotification: ({ method }: { method: string }, handle: (params: Changed) => void) => {
      equal(method, changed.method);
      return this.#changed.event(handle);
    },
    inBackground: (_what: string, work: Promise<unknown>) => void work,
    onStarted: this.#started.event,
  } as unknown as ResultLink;

  start(): Promise<string[]> {
    this.#started.fire();
    return this.requests();
  }

  announce(announcement: Changed): Promise<string[]> {
    this.#changed.fire(announcement);
    return this.requests();
  }

  /** Announces while the answers to an earlier announcement are under way. */
  async announceDuring(first: Changed, ...others: Changed[]): Promise<string[]> {
    let release!: () => void;
    this.held = new Promise((resolve) => (release = resolve));
    const asked = await this.announce(first);
    for (const each of others) this.#changed.fire(each);
    release();
    return [...asked, ...(await this.requests())];
  }

  /** What was asked since the last time, without versions that are not the first. */
  async requests(): Promise<string[]> {
    for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
    return this.asked.splice(0).map((each) => each.replace(/ [1-9]\d*$/, ''));
  }
}

interface Stores {
  server: FakeLink;
  list: Programmes;
  stores: ResultStore<{ root: string }>[];
}

function stores(): Stores {
  const server = new FakeLink();
  const list = new Programmes(server.link);
  const all = [coverage, controls, due].map(
    (each) => new ResultStore<{ root: string }>(server.link, list, { request: each as never }),
  );
  return { server, list, stores: all };
}

const every = ['coverage', 'controls', 'due'].flatMap((each) => [`soc2/${each} heron`, `soc2/${each} otter`]);

describe('client: results of the sidebar', () => {
  it('ask for the list of programmes once, and for every result of each', async () => {
    const { server, list, stores: all } = stores();
    deepEqual(await server.start(), ['soc2/programmes', ...every.map((each) => `${each} 0`)]);
    deepEqual(list.roots, [heron, otter]);
    for (const each of all) deepEqual([each.known, each.results.map(({ root }) => root)], [true, [heron, otter]]);
  });

  it('ask after an announcement for the results that it names alone, of the programmes that it names', async () => {
    const { server } = stores();
    await server.start();
    deepEqual(await server.announce({ roots: [otter], results: ['coverage', 'due'] }), [
      'soc2/coverage otter',
      'soc2/due otter',
    ]);
    deepEqual(await server.announce({ roots: [heron], results: ['controls'] }), ['soc2/controls heron']);
  });

  it('ask for the list again when there may be other programmes, and forget those that are gone', async () => {
    const { server, list, stores: all } = stores();
    await server.start();
    let changes = 0;
    list.onDidChange(() => (changes += 1));
    deepEqual(await server.announce({ results: ['coverage', 'controls', 'due'] }), ['soc2/programmes', ...every]);
    equal(changes, 0, 'the roots are the same');
    server.roots = [otter];
    await server.announce({ results: ['coverage', 'controls', 'due'] });
    deepEqual([changes, list.roots], [1, [otter]]);
    for (const each of all)
      deepEqual(
        each.results.map(({ root }) => root),
        [otter],
      );
    server.roots = [heron, otter];
    await server.announce({ results: ['coverage'] });
    deepEqual(
      all[0]!.results.map(({ root }) => root),
      [heron, otter],
    );
  });

  it('ask again, when they are announced the next time, for what was not answered', async () => {
    const { server } = stores();
    await server.start();
    server.failing = true;
    deepEqual(await server.announce({ roots: [heron], results: ['due'] }), ['soc2/due heron']);
    server.failing = false;
    deepEqual(await server.announce({ roots: [otter], results: ['due'] }), ['soc2/due heron', 'soc2/due otter']);
    deepEqual(await server.announce({ roots: [otter], results: ['due'] }), ['soc2/due otter']);
  });

  it('ask once more when something is announced meanwhile, and not for each announcement', async () => {
    const { server } = stores();
    await server.start();
    const [one, other]: Changed[] = [heron, otter].map((root) => ({ roots: [root], results: ['due'] }));
    deepEqual(await server.announceDuring(one!, other!, one!, other!), [
      'soc2/due heron',
      'soc2/due heron',
      'soc2/due otter',
    ]);
  });

  it('are not older than a refresh, and start from nothing with a new server', async () => {
    const { server, stores: all } = stores();
    await server.start();
    await all[2]!.refresh();
    deepEqual(await server.requests(), ['soc2/due heron', 'soc2/due otter']);
    deepEqual(await server.start(), ['soc2/programmes', ...every.map((each) => `${each} 0`)]);
  });

  it('find the programme of a file', async () => {
    const { server, list } = stores();
    server.roots = ['file:///companies', heron, otter];
    await server.start();
    equal(list.programmeAround(`${heron}/soc2.yaml`), heron);
    equal(list.programmeAround('file:///companies/other.yaml'), 'file:///companies');
    deepEqual(
      [list.programmeAround('file:///x.yaml'), list.programmeOf('file:///x.yaml')],
      [undefined, 'file:///companies'],
    );
  });
});
