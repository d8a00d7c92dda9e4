// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INBOUND, Telephone } from '../../api/texting/telephone.js';
import { agreedLately } from '../../support/agreed-lately.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let phones = 0;

beforeAll(async () => {
  app = await startTestApp(INBOUND);
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const thanks = async () =>
  (await ente.query('SELECT sender_id, recipient_id, words, entered_by FROM words_of_thanks ORDER BY at')).rows;

/** Somebody with a simple telephone, who was helped an hour ago. */
async function helped(days = 0) {
  const [anna, marco] = [await ente.person({}), await ente.person({})];
  phones += 1;
  const phone = await Telephone.give(app, ente, anna, `+3933300020${10 + phones}`);
  const id = await agreedLately(ente, { giver: marco, receiver: anna, title: 'Spesa' });
  await ente.query(
    `UPDATE agreements SET state = 'settled', starts_at = starts_at - make_interval(days => $2::int),
      ends_at = ends_at - make_interval(days => $2::int) WHERE id = $1`,
    [id, days],
  );
  return { anna, marco, phone };
}

describe('thanks by text, after help', () => {
  it('stand where thanks stand, once, and whoever sent them reads that they have arrived', async () => {
    const { anna, marco, phone } = await helped();
    const [said = ''] = await phone.write('Grazie mille!');
    expect(said).toMatch(/^Il tuo grazie (?:e'|è) arrivato a Nome\d+\./);
    expect(await thanks()).toEqual([
      { sender_id: anna.id, recipient_id: marco.id, words: 'Grazie mille!', entered_by: anna.id },
    ]);
    await app.settle();
    const told = await ente.query("SELECT type FROM notifications WHERE person_id = $1 AND type LIKE 'thanks%'", [
      marco.id,
    ]);
    expect(told.rows).toHaveLength(1);
    expect(await phone.write('grazie ancora')).toEqual([]);
    expect(await thanks()).toHaveLength(1);
  });

  it('go nowhere after thirty days, nor where two have helped and neither is named', async () => {
    const { phone } = await helped(31);
    expect(await phone.write('grazie')).toEqual([]);
    const { anna, phone: other } = await helped();
    const third = await ente.person({});
    const id = await agreedLately(ente, { giver: third, receiver: anna, title: 'Altro' });
    await ente.query("UPDATE agreements SET state = 'settled' WHERE id = $1", [id]);
    expect(await other.write('grazie di cuore')).toEqual([]);
    expect(await thanks()).toHaveLength(1);
  });

  it('that hold a number are not passed on, and nothing is said of it', async () => {
    const { phone } = await helped();
    expect((await phone.write('grazie, chiamami al 333 1234567')).join(' ')).not.toContain('arrivato');
    expect(await thanks()).toHaveLength(1);
  });
});
