// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/;

/** A table with three seats, two of them with people of the register and one with somebody who is only named. */
export class TableStage {
  desk!: PageClient;
  rosa!: TestPerson;
  pietro!: TestPerson;
  luca!: TestPerson;
  readonly seats: string[] = [];
  table = '';

  constructor(
    readonly app: TestApp,
    readonly ente: TestEnte,
  ) {}

  static async set(app: TestApp): Promise<TableStage> {
    const stage = new TableStage(app, await TestEnte.create(app.database.url));
    const coordinator = await stage.ente.person({ roles: ['coordinator'] });
    stage.desk = await PageClient.open(app.url, stage.ente, coordinator.id);
    [stage.rosa, stage.pietro, stage.luca] = [
      await stage.ente.person({ familyName: 'Rosa' }),
      await stage.ente.person({ familyName: 'Pietro' }),
      await stage.ente.person({ familyName: 'Luca' }),
    ];
    await stage.layTable();
    return stage;
  }

  /** Another table, as the first one was when it was new. */
  async layTable(): Promise<void> {
    const made = await this.desk.post('/evaluation', {
      ...{ name: 'Tavolo di Alba', components: 'Residenti 1\nAutisti 1\nSindaci 1' },
      ...{ quorum: '2', noticeDays: '5', silenceDays: '10' },
    });
    this.table = made.location ?? '';
    const { rows } = await this.ente.query('SELECT id FROM evaluation_seats WHERE table_id = $1 ORDER BY number', [
      this.table.split('/').at(-1),
    ]);
    this.seats.splice(0, 3, ...rows.map(({ id }) => String(id)));
    await this.sit(0, this.rosa);
    await this.sit(1, this.pietro);
    await this.desk.post(`/evaluation-seats/${this.seats[2]}/people`, {
      ...{ part: 'holder', outsideName: 'Sindaca Bo', outsideContact: '0173 1234' },
    });
  }

  sit(seat: number, { id }: TestPerson, part = 'holder', more: Record<string, string> = {}) {
    const fields = { seatId: this.seats[seat] ?? '', part, ...more };
    return this.desk.post(`/people/${id}/evaluation`, fields);
  }

  open(person: TestPerson): Promise<PageClient> {
    return PageClient.open(this.app.url, this.ente, person.id);
  }

  /** A round that asks two things and is open. */
  async openRound(more: Record<string, string> = {}): Promise<string> {
    const made = await this.desk.post(`${this.table}/rounds`, {
      ...{ name: 'Il primo anno', fromDay: '2026-01-01', toDay: '2026-06-30', closesOn: '2040-01-01' },
      ...{
        scaleMax: '5',
        lowLabel: 'male',
        highLabel: 'bene',
        questions: 'Come va il trasporto?\nCome vanno gli orti?',
      },
      ...more,
    });
    const id = UUID.exec(made.location ?? '')?.[0] ?? '';
    await this.desk.post(`/evaluation-rounds/${id}/open`, {});
    return id;
  }

  async value(sql: string, values: unknown[] = []): Promise<unknown> {
    const { rows } = await this.ente.query(sql, values);
    return rows[0] && Object.values(rows[0])[0];
  }

  async typesOf({ id }: TestPerson): Promise<unknown[]> {
    await this.app.settle();
    const { rows } = await this.ente.query('SELECT type FROM notifications WHERE person_id = $1 ORDER BY seq', [id]);
    return rows.map(({ type }) => type);
  }
}
