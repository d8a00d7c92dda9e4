// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listPersonalData } from '@reciproca/platform';
import {
  questionnaire,
  questionnaireAnswer,
  questionnaireInvitation,
  questionnaireVersion,
} from '../../builders/listening.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let personId: string;
let otherId: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  [personId, otherId] = [(await ente.person({ withLogin: false })).id, (await ente.person({ withLogin: false })).id];
  const keptBy = (await ente.person({ roles: ['coordinator'], withLogin: false })).id;
  const asked = questionnaire({ keptBy, isAnonymous: false });
  const questionnaireId = asked.fields.id;
  const version = questionnaireVersion({ questionnaireId, writtenBy: keptBy });
  const given = { answers: { q1: 'o2', q2: 4 }, texts: { q4: 'Una panchina' } };
  await ente.addAll([
    asked,
    version,
    questionnaireAnswer({ questionnaireId, versionId: version.fields.id, personId, ...given }),
    questionnaireAnswer({ questionnaireId, versionId: version.fields.id, personId: otherId, ...given }),
    questionnaireInvitation({ questionnaireId, personId }),
    questionnaireInvitation({ questionnaireId, personId: otherId }),
  ]);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const table = (name: string) => {
  const found = listPersonalData()
    .flatMap(({ tables }) => tables)
    .find((one) => one.table === name);
  if (!found) throw new Error(name);
  return found;
};

describe('answers by name', () => {
  it('are handed out with the words of their questions', async () => {
    const { rows } = await ente.query(table('questionnaire_answers').read, [personId]);
    expect(rows).toMatchObject([
      {
        title: 'Come va nel palazzo?',
        answers:
          'Ha qualcuno che la aiuta? No\nQuanto si trova bene con i vicini? 4\nChe cosa manca nel palazzo? Una panchina',
      },
    ]);
  });

  it('of two files of the same person are one: that of the file that stays', async () => {
    for (const name of ['questionnaire_answers', 'questionnaire_invitations'])
      for (const sql of table(name).join ?? [])
        await ente.query(String(sql), [otherId, personId].slice(0, /\$2/.test(String(sql)) ? 2 : 1));
    const { rows } = await ente.query('SELECT person_id FROM questionnaire_answers', []);
    expect(rows).toEqual([{ person_id: personId }]);
  });

  it('go on being counted without who it was, once somebody is erased', async () => {
    for (const sql of table('questionnaire_answers').erase ?? []) await ente.query(sql, [personId]);
    const { rows } = await ente.query('SELECT person_id, answers, texts FROM questionnaire_answers', []);
    expect(rows).toEqual([{ person_id: null, answers: { q1: 'o2', q2: 4 }, texts: {} }]);
  });
});
