// SPDX-License-Identifier: AGPL-3.0-or-later
import { IntakeWork } from '@reciproca/intake';
import writeExcelFile from 'write-excel-file/node';
import type { TestApp } from './app.js';
import { PageClient } from './page-client.js';
import { openForm, openSession } from './sessions.js';
import type { TestEnte, TestPerson } from './world.js';

export type SheetCell = string | number | boolean | Date | null;
export interface StoredRow {
  readonly id: string;
  readonly line: number;
  readonly state: string;
  readonly cells: Record<string, string>;
  readonly problems: readonly { column: string | null; code: string; repair?: { key: string; value: string } }[];
  readonly finding: { candidateIds?: string[]; changes?: { column: string; before: string; after: string }[] } | null;
}

/** A table as Excel writes it. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>): Promise<Buffer> {
  return writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((cells) =>
        cells.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value })),
      ),
    })) as never,
  ).toBuffer();
}

/** A coordinator with a spreadsheet. */
export class ImportClient {
  private constructor(
    private readonly app: TestApp,
    private readonly ente: TestEnte,
    private readonly person: TestPerson,
    readonly pages: PageClient,
  ) {}

  static async open(app: TestApp, ente: TestEnte, person: TestPerson): Promise<ImportClient> {
    return new ImportClient(app, ente, person, await PageClient.open(app.url, ente, person.id));
  }

  async send(kind: string, name: string, content: Buffer | string): Promise<Response> {
    const form = await openForm(this.app.url);
    const body = new FormData();
    for (const [field, value] of Object.entries({ _csrf: form.token, kind })) body.append(field, value);
    body.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    const cookie = `${form.cookie}; reciproca_session=${await openSession(this.ente, this.person.id, 'web')}`;
    return fetch(`${this.app.url}/imports`, { method: 'POST', redirect: 'manual', headers: { cookie }, body });
  }

  /** The file's id, its rows tried where nothing has to be chosen. */
  async upload(kind: string, content: Buffer | string, name = 'foglio.csv'): Promise<string> {
    const answer = await this.send(kind, name, content);
    if (answer.status !== 303) throw new Error(`${answer.status}: ${await answer.text()}`);
    await this.work();
    return (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
  }

  async press(id: string, act: string, fields: Readonly<Record<string, string>> = {}) {
    const answer = await this.pages.post(`/imports/${id}/${act}`, fields);
    await this.work();
    return answer;
  }

  work(): Promise<void> {
    return this.app.app.get(IntakeWork).drain();
  }

  async state(id: string): Promise<string> {
    const { rows } = await this.ente.query('SELECT state FROM intakes WHERE id = $1', [id]);
    return String(rows[0]?.['state']);
  }

  async rows(id: string): Promise<StoredRow[]> {
    const { rows } = await this.ente.query(
      'SELECT id, line, state, cells, problems, finding FROM intake_rows WHERE intake_id = $1 ORDER BY line',
      [id],
    );
    return rows as unknown as StoredRow[];
  }

  async states(id: string): Promise<string[]> {
    return (await this.rows(id)).map(({ state }) => state);
  }

  async row(id: string, line: number): Promise<StoredRow> {
    const row = (await this.rows(id)).find((one) => one.line === line);
    if (!row) throw new Error(`No row stands on line ${line}`);
    return row;
  }
}
