// SPDX-License-Identifier: AGPL-3.0-or-later
import { OutboxRelay } from '@reciproca/platform';
import { roleGrant } from '../builders/identity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openSession } from '../support/sessions.js';
import type { Caller } from '../api/access/access-table.js';
import { idsFor } from '../api/isolation/ids-for.js';
import { NeighbourEnte } from '../api/isolation/neighbour-ente.js';
import { Nasty } from './nasty.js';

/** As many requests as one run sends; the seed is printed, and makes it again. */
export const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 10_000);
export const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
/** So many are under way at once. */
const AT_ONCE = 8;

const WHO = ['nobody', 'receiver', 'giver', 'driver', 'gardener', 'coordinator'] as const;
export type Who = (typeof WHO)[number];

/** What the access table calls them. */
const CALLS_AS: Readonly<Record<Who, readonly Caller[]>> = {
  nobody: ['nobody'],
  receiver: ['resident'],
  giver: ['resident'],
  driver: ['resident', 'driver'],
  gardener: ['resident', 'gardener', 'sentinel', 'mediator', 'tutor', 'partner'],
  coordinator: ['operator', 'coordinator'],
};
const SERVICES = ['condominio', 'trasporto', 'orti', 'nowhere'];
const KINDS_OF_CARD = ['person', 'garden', 'request', 'offer', 'agreement', 'proposal', 'dispute', 'nothing'];

export interface Sent {
  readonly what: string;
  readonly status: number;
  readonly text: string;
}

/** An ente with one of everything, and somebody of every kind to send things as. */
export class Ground {
  private readonly tokens = new Map<string, string>();
  private readonly answered = new Map<number, number>();

  private constructor(
    readonly app: TestApp,
    readonly bra: NeighbourEnte,
    readonly nasty: Nasty,
  ) {}

  static async open(): Promise<Ground> {
    const app = await startTestApp({ REQUESTS_PER_MINUTE: '10000000' });
    const bra = await NeighbourEnte.create(app);
    for (const role of ['sentinel', 'mediator', 'tutor', 'partner'] as const)
      await bra.ente.add(roleGrant({ personId: bra.ids['gardener'] ?? '', role }));
    return new Ground(app, bra, new Nasty(SEED, Object.values(bra.ids)));
  }

  async close(): Promise<void> {
    await this.bra.ente.close();
    await this.app.close();
  }

  /** Mostly somebody who may. */
  whoFor(allowed: readonly Caller[]): Who {
    const fitting = WHO.filter((who) => CALLS_AS[who].some((caller) => allowed.includes(caller)));
    return this.nasty.among(this.nasty.chance(0.85) && fitting.length > 0 ? fitting : WHO);
  }

  /** A session of that person; a new one where the old one was ended by what was sent. */
  async tokenOf(who: Who, kind: 'api' | 'web'): Promise<string | null> {
    if (who === 'nobody') return null;
    const key = `${who} ${kind}`;
    const known = this.tokens.get(key) ?? (await openSession(this.bra.ente, this.bra.ids[who] ?? '', kind));
    this.tokens.set(key, known);
    return known;
  }

  forget(who: Who, kind: 'api' | 'web'): void {
    this.tokens.delete(`${who} ${kind}`);
  }

  /** What was sent may have shut somebody out; the next ones are to come in again. */
  async letBackIn(): Promise<void> {
    const people = WHO.slice(1).map((who) => this.bra.ids[who]);
    await this.bra.ente.query("UPDATE people SET state = 'active' WHERE id = ANY($1) AND state <> 'erased'", [people]);
  }

  /** The route with ids in it, mostly of the kind it asks for. */
  path(route: string): string {
    const fitting = idsFor(this.bra.ids, route.replaceAll('{', ':')).map(([, id]) => id);
    const id = (): string => (this.nasty.chance(0.8) ? this.nasty.among(fitting) : this.nasty.id());
    return route
      .replace(/[:{](service|kind)\}?/g, (_, name) => this.nasty.among(name === 'kind' ? KINDS_OF_CARD : SERVICES))
      .replace(/[:{]\w+\}?/g, () => encodeURIComponent(id()))
      .replace('*', 'index.html');
  }

  /** Sends so many, some side by side; gives those a server should not have answered so. */
  async send(many: number, one: () => Promise<Sent>): Promise<string[]> {
    const faults: string[] = [];
    let left = many;
    const worker = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        if (left % 500 === 0) await this.letBackIn();
        const { what, status, text } = await one();
        this.answered.set(status, (this.answered.get(status) ?? 0) + 1);
        if (status >= 500 || showsInsides(text)) faults.push(`${status} ${what} → ${text.slice(0, 200)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return faults;
  }

  /** How many were let through: where nothing is, nothing is tried. */
  done(): number {
    return [...this.answered].reduce((sum, [status, times]) => sum + (status < 400 ? times : 0), 0);
  }

  /** What follows from all that got through is worked off as well, and nothing of it fails for good. */
  async settle(): Promise<unknown[]> {
    await this.app.app.get(OutboxRelay).drain();
    const { rows } = await this.bra.ente.query('SELECT * FROM deliveries WHERE attempts > 0 AND done_at IS NULL');
    return rows;
  }
}

function showsInsides(text: string): boolean {
  return /\bat \S+ \(.*:\d+:\d+\)|node_modules|QueryFailedError|TypeError:/.test(text);
}
