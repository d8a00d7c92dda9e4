// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

interface Shown {
  readonly status: number;
  readonly html: string;
  readonly path: string;
}

let app: TestApp;
let ente: TestEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const today = romeDay(new Date());
const soon = addDays(today, 5);
const tuesday = addDays(soon, (9 - new Date(soon).getUTCDay()) % 7);
const words = (html: string): string =>
  html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What a browser would send of a form left as it is: several values of one name, too. */
function fieldsOf(html: string, action: string): [string, string][] {
  const inside = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(html)?.[1] ?? '';
  const inputs = [...inside.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
  const sent = inputs.filter((tag) => !/type="(radio|checkbox)"/.test(tag) || /\bchecked/.test(tag));
  const selects = [...inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, tag = '', options = '']) => {
    const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = all.find((option) => /\bselected/.test(option)) ?? all[0] ?? '';
    return [attribute(tag, 'name'), attribute(chosen, 'value')] as [string, string];
  });
  const areas = [...inside.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name'), text] as [string, string],
  );
  return [
    ...sent.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as [string, string]),
    ...selects,
    ...areas,
  ];
}

type Typed = Readonly<Record<string, string | readonly string[] | null>>;

/** One person at one browser; a page is always the last one that was shown. */
class Browser {
  private cookies = new Map<string, string>();
  page: Shown = { status: 0, html: '', path: '' };

  static async of(personId: string): Promise<Browser> {
    const browser = new Browser();
    browser.cookies.set('reciproca_session', await openSession(ente, personId, 'web'));
    return browser;
  }

  async signInAnew(personId: string): Promise<void> {
    this.cookies.set('reciproca_session', await openSession(ente, personId, 'web'));
  }

  async open(path: string): Promise<Shown> {
    return this.request(path);
  }

  /** Sends the form of the page with some of it changed; null takes a field away. */
  async send(action: string, typed: Typed, go = 'next', from: Shown = this.page): Promise<Shown> {
    const fields = fieldsOf(from.html, action).filter(([name]) => !(name in typed));
    const changed = Object.entries(typed).flatMap(([name, value]) =>
      value === null ? [] : [value].flat().map((one): [string, string] => [name, String(one)]),
    );
    return this.request(action, new URLSearchParams([...fields, ...changed, ['_go', go]]));
  }

  /** Presses the switch of the language, which belongs to the form of the page where it has one. */
  async speak(language: 'it' | 'en', action: string, typed: Typed): Promise<Shown> {
    const button =
      new RegExp(`<button[^>]*name="language"[^>]*value="${language}"[^>]*>`).exec(this.page.html)?.[0] ?? '';
    const formId = attribute(button, 'form');
    expect(this.page.html).toMatch(new RegExp(`<form[^>]*action="${action}"[^>]*id="${formId}"`));
    const fields = fieldsOf(this.page.html, action).filter(([name]) => !(name in typed));
    const changed = Object.entries(typed).map(([name, value]): [string, string] => [name, String(value)]);
    return this.request(action, new URLSearchParams([...fields, ...changed, ['language', language]]));
  }

  private async request(path: string, body?: URLSearchParams): Promise<Shown> {
    const answer = await fetch(app.url + path, {
      ...(body && { method: 'POST', body: body.toString() }),
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body && { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) return this.request(location.replace(/#.*/, ''), answer.status === 307 ? body : undefined);
    this.page = { status: answer.status, html: await answer.text(), path };
    return this.page;
  }
}

const NEW = '/requests/new/condominio';
const WHAT: Typed = { category: 'shopping', title: 'La spesa del sabato' };
const WHEN: Typed = { date: soon, from: '16:00', until: '18:00' };

async function atSecondStep(typed: Typed = WHAT, action = NEW): Promise<Browser> {
  const { id } = await ente.person({ withLogin: false, vetted: true });
  const browser = await Browser.of(id);
  await browser.open(action);
  await browser.send(action, typed);
  return browser;
}
const countOf = async (title: string): Promise<number> =>
  (await ente.query('SELECT count(*)::int AS count FROM listings WHERE title = $1', [title])).rows[0]?.count as number;
/** What stands at a field, beside its label. */
const errorAt = (html: string, name: string): string =>
  words(new RegExp(`id="f-${name}-error"[^>]*>(.*?)</p>`, 's').exec(html)?.[1] ?? '')
    .replace(/^ ?Errore:?/, '')
    .trim();
const valueOf = (html: string, name: string): string =>
  attribute(new RegExp(`<input\\b[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '', 'value');

describe('steps', () => {
  it('are pages of their own: Back, Forward and a reload show them with what was typed', async () => {
    const browser = await atSecondStep({ category: 'shopping', title: 'Passo per passo' });
    const second = browser.page.path;
    expect(second).toMatch(/\?draft=[0-9a-f-]{36}&step=2$/);
    await browser.send(NEW, WHEN);
    const third = browser.page.path;
    expect(words(browser.page.html)).toContain('Passo per passo');
    expect(valueOf((await browser.open(second)).html, 'from')).toBe('16:00');
    expect(valueOf((await browser.open(second.replace('step=2', 'step=1'))).html, 'title')).toBe('Passo per passo');
    const review = await browser.open(third);
    const listing = (await browser.send(NEW, {})).path;
    expect(listing).toMatch(/^\/requests\/[0-9a-f-]{36}$/);
    // The same page sent once more, and Back to it, lead to what came of it.
    expect((await browser.send(NEW, {}, 'next', review)).path).toBe(listing);
    expect((await browser.open(third)).path).toBe(listing);
    expect(words(browser.page.html)).toContain('L’hai già pubblicata');
    expect(await countOf('Passo per passo')).toBe(1);
  });

  it('speak of the first of many days only where the request comes round', async () => {
    const { html } = (await atSecondStep()).page;
    const [once = '', weekly = ''] = html.split('data-follows="weekly"');
    expect(words(once)).toContain('Una volta');
    expect(words(once)).not.toMatch(/primo giorno/);
    expect(words(weekly)).toContain('Se si ripete ogni settimana La data qui sopra è il primo giorno.');
  });

  it('keep everything when one goes back and changes the day, in a new session, too', async () => {
    const { id } = await ente.person({ withLogin: false });
    const browser = await Browser.of(id);
    await browser.open(NEW);
    await browser.send(NEW, { ...WHAT, title: 'Un altro giorno', description: 'Al mercato' });
    const second = browser.page;
    await browser.send(NEW, WHEN);
    await browser.signInAnew(id);
    const later = addDays(soon, 1);
    await browser.open(second.path);
    await browser.send(NEW, { date: later });
    expect((await browser.send(NEW, {})).path).toMatch(/^\/requests\/[0-9a-f-]{36}$/);
    const { rows } = await ente.query(
      'SELECT l.description, s.starts_at FROM listings l JOIN slots s ON s.listing_id = l.id WHERE l.title = $1',
      ['Un altro giorno'],
    );
    expect(rows.map(({ description, starts_at: at }) => [description, romeDay(at as Date)])).toEqual([
      ['Al mercato', later],
    ]);
  });

  it('take a day said in words, with its hours, and keep the rest', async () => {
    const browser = await atSecondStep({ category: 'shopping', title: 'Detto a parole' });
    await browser.send(NEW, { durationMinutes: '45', from: '7:10' }, 'quick:tomorrow_afternoon');
    expect(browser.page.path).toMatch(/&step=2$/);
    const { html } = browser.page;
    expect(['date', 'from', 'until', 'durationMinutes'].map((name) => valueOf(html, name))).toEqual([
      addDays(today, 1),
      '15:00',
      '18:00',
      '45',
    ]);
    await browser.send(NEW, {}, 'quick:never');
    expect(browser.page.path).toMatch(/&step=3$/);
    // Enter presses the first button there is.
    expect(/<button[^>]*name="_go"[^>]*value="([^"]*)"/.exec(html)?.[1]).toBe('next');
  });

  it('are shown again where something changed in another tab before it was posted', async () => {
    const browser = await atSecondStep({ category: 'shopping', title: 'Due finestre' });
    const second = browser.page.path;
    const review = await browser.send(NEW, WHEN);
    await browser.open(second);
    await browser.send(NEW, { from: '15:00' });
    const again = await browser.send(NEW, {}, 'next', review);
    expect(words(again.html)).toContain('in un’altra finestra');
    expect(await countOf('Due finestre')).toBe(0);
    await browser.send(NEW, {});
    expect(await countOf('Due finestre')).toBe(1);
  });

  it('are nobody else’s', async () => {
    const browser = await atSecondStep({ category: 'shopping', title: 'Solo mia' });
    const other = await Browser.of((await ente.person({ withLogin: false })).id);
    await other.open(browser.page.path.replace('step=2', 'step=1'));
    expect(other.page.html).not.toContain('Solo mia');
    await other.send(NEW, { category: 'shopping', title: 'Di un altro' });
    await browser.open(browser.page.path.replace('step=2', 'step=1'));
    expect(valueOf(browser.page.html, 'title')).toBe('Solo mia');
  });

  it('show everything that will hold, with the way to change each', async () => {
    const browser = await atSecondStep({ category: 'shopping', title: 'Tutto in vista' });
    const { html } = await browser.send(NEW, { ...WHEN, durationMinutes: '45', urgent: ['false', 'true'] });
    const text = words(html);
    for (const part of [
      '45 minuti',
      'a casa di chi chiede',
      'Tutto il territorio',
      'È urgente Sì',
      'senza chiedermelo',
    ])
      expect(text).toContain(part);
    const fields = [...html.matchAll(/value="change:(\w+)"/g)].map(([, field]) => field);
    expect(fields).toEqual(expect.arrayContaining(['title', 'where', 'date', 'durationMinutes', 'placeId', 'urgent']));
    const back = await browser.send(NEW, {}, 'change:durationMinutes');
    expect([back.path.slice(-6), valueOf(back.html, 'durationMinutes')]).toEqual(['step=2', '45']);
  });

  it('that are left for a week are forgotten', async () => {
    const browser = await atSecondStep({ category: 'shopping', title: 'Lasciata a metà' });
    const kept = async (): Promise<number> =>
      (await ente.query("SELECT 1 FROM posting_drafts WHERE typed->>'title' = 'Lasciata a metà'", [])).rows.length;
    expect(await kept()).toBe(1);
    await ente.query("UPDATE posting_drafts SET updated_at = updated_at - interval '8 days'", []);
    await app.reach(new Date(Date.now() + 86_400_000));
    expect(await kept()).toBe(0);
    expect(browser.page.status).toBe(200);
  });
});

describe('what is wrong with a day or an hour', () => {
  const inMarch = '2027-03-28';
  const inOctober = '2027-10-31';
  it.each<[string, Typed, Readonly<Record<string, string>>]>([
    ['no day', { from: '16:00', until: '18:00' }, { date: 'Scegli il giorno.' }],
    ['no such day', { ...WHEN, date: '31/02' }, { date: 'Questo giorno non esiste.' }],
    ['words that are no day', { ...WHEN, date: 'quando puoi' }, { date: 'Scrivi il giorno così: 24/11/2026.' }],
    ['a day that has passed', { ...WHEN, date: addDays(today, -1) }, { date: 'Il giorno è passato.' }],
    ['no hours', { date: soon }, { from: 'Scrivi l’ora', until: 'Scrivi l’ora' }],
    ['an hour that is none', { ...WHEN, from: '25:00' }, { from: 'Scrivi l’ora così: 9:30.' }],
    ['an end before the beginning', { ...WHEN, until: '15:00' }, { until: 'La fine deve venire dopo l’inizio.' }],
    ['the hour that is skipped', { date: inMarch, from: '02:15', until: '04:00' }, { from: 'quest’ora non c’è' }],
    ['the hour that comes twice', { date: inOctober, from: '02:15', until: '04:00' }, { from: 'c’è due volte' }],
    ['minutes in words', { ...WHEN, durationMinutes: 'due ore' }, { durationMinutes: 'in cifre, per esempio 90' }],
    ['half minutes', { ...WHEN, durationMinutes: '90,5' }, { durationMinutes: 'un numero intero' }],
    ['more minutes than fit', { ...WHEN, durationMinutes: '200' }, { durationMinutes: 'al massimo 120 minuti' }],
    ['weekdays and once', { ...WHEN, days: ['TU'] }, { repeat: 'È una volta o ogni settimana?' }],
    ['no weekday', { repeat: 'weekly', from: '9', until: '10' }, { days: 'Scegli almeno un giorno' }],
    [
      'a last day before the first',
      { ...WHEN, repeat: 'weekly', endsOn: addDays(soon, -1) },
      { endsOn: 'prima del primo' },
    ],
    ['two ends', { ...WHEN, repeat: 'weekly', endsOn: addDays(soon, 30), times: '3' }, { times: 'solo una cosa' }],
    [
      'days to skip that are none of it',
      {
        ...WHEN,
        date: tuesday,
        repeat: 'weekly',
        days: ['TU'],
        skip: addDays(tuesday, 8).split('-').reverse().join('/'),
      },
      { skip: 'non cade nei giorni scelti' },
    ],
    ['days to skip that are none', { ...WHEN, repeat: 'weekly', skip: 'Pasqua' }, { skip: 'Non capiamo «Pasqua»' }],
    [
      'everything at once',
      { date: '31/02', from: '', until: 'tardi', durationMinutes: 'dodici' },
      { date: 'non esiste', from: 'Scrivi l’ora', until: '9:30', durationMinutes: 'in cifre' },
    ],
  ])('%s is said at its field, and nothing typed is lost', async (_name, typed, expected) => {
    const browser = await atSecondStep();
    const { html } = await browser.send(NEW, typed);
    const said = Object.fromEntries(Object.keys(expected).map((name) => [name, errorAt(html, name)]));
    for (const [name, text] of Object.entries(expected)) expect(said[name]).toContain(text);
    const wrong = [...html.matchAll(/id="f-(\w+)-error"/g)].map(([, name]) => name);
    expect(wrong.toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [name, value] of Object.entries(typed))
      if (typeof value === 'string' && name !== 'repeat') expect(valueOf(html, name)).toBe(value);
  });

  it.each<[string, Typed, string]>([
    [
      'a day as Italians write it',
      { date: soon.split('-').reverse().join('/'), from: '9.30', until: 'ore 11' },
      '9:30',
    ],
    ['tomorrow', { date: 'domani', from: '9', until: '11' }, 'alle 11:00'],
    ['a night', { ...WHEN, from: '22:00', until: '01:00' }, 'all’1:00'],
    [
      'which of two hours',
      { date: inOctober, from: '02:15', until: '04:00', fromWhich: 'second' },
      'dalle 2:15 alle 4:00',
    ],
  ])('%s is taken', async (_name, typed, shown) => {
    const browser = await atSecondStep();
    const { html, path } = await browser.send(NEW, typed);
    expect(path).toContain('step=3');
    expect(words(html)).toContain(shown);
  });

  it('asks which of two hours, and takes the answer', async () => {
    const browser = await atSecondStep({ ...WHAT, title: 'Una notte di ottobre' });
    const asked = await browser.send(NEW, { date: inOctober, from: '02:15', until: '04:00' });
    expect(asked.html).toContain('name="fromWhich"');
    await browser.send(NEW, { fromWhich: 'second' });
    await browser.send(NEW, {});
    const { rows } = await ente.query(
      'SELECT s.starts_at FROM listings l JOIN slots s ON s.listing_id = l.id WHERE l.title = $1',
      ['Una notte di ottobre'],
    );
    expect(rows.map(({ starts_at: at }) => (at as Date).toISOString())).toEqual(['2027-10-31T01:15:00.000Z']);
  });
});

describe('a ride', () => {
  const RIDE = '/requests/new/trasporto';
  const OFFER = '/offers/new/trasporto';
  const what: Typed = { category: 'ride', title: 'Alla visita' };

  it('has everything that is wrong said at once, where to go as well', async () => {
    for (const [action, hour] of [
      [RIDE, 'time'],
      [OFFER, 'from'],
    ] as const) {
      const browser = await atSecondStep(action === RIDE ? what : { ...what, seats: '2' }, action);
      const { html } = await browser.send(action, { date: '', [hour]: 'presto' });
      for (const name of ['date', hour, 'toPlaceId']) expect([name, errorAt(html, name)]).not.toEqual([name, '']);
    }
    const back = await atSecondStep(what, RIDE);
    const { html } = await back.send(RIDE, { date: soon, time: '11:00', returnTime: '10:00' });
    expect(errorAt(html, 'returnTime')).toContain('dopo l’andata');
    expect(errorAt(html, 'toPlaceId')).toContain('Scegli dove andare');
  });

  it.each<[string, string, Typed, RegExp[]]>([
    ['a request', RIDE, { time: '09:00', returnTime: '11:30' }, [/Ora del ritorno 11:30 Cambia/]],
    [
      'a weekly request',
      RIDE,
      { time: '09:00', returnTime: '11:30', repeat: 'weekly', days: 'TU', times: '4' },
      [/Ora del ritorno 11:30 Cambia/, /ogni martedì con arrivo entro le ore 9:00/],
    ],
    ['a weekly departure', RIDE, { timing: 'leave', time: '14:00', repeat: 'weekly', times: '4' }, [/alle ore 14:00/]],
    ['an offer', OFFER, { from: '08:00', until: '09:00', returnTime: '11:30' }, [/Ora del ritorno 11:30 Cambia/]],
  ])('is looked at with all its hours before it is posted: %s', async (_name, action, typed, shown) => {
    const browser = await atSecondStep(action === RIDE ? what : { ...what, seats: '2' }, action);
    const toPlaceId = ente.places['hospital'] ?? '';
    const { html, path } = await browser.send(action, { date: tuesday, toPlaceId, ...typed });
    expect(path).toContain('step=3');
    for (const text of shown) expect(words(html)).toMatch(text);
  });
});

describe('the other language', () => {
  it.each(['/requests/new/condominio', '/offers/new/condominio', '/requests/new/trasporto'])(
    'keeps what was typed on the step: %s',
    async (action) => {
      const { id } = await ente.person({ withLogin: false, vetted: true });
      const browser = await Browser.of(id);
      await browser.open(action);
      const category = action.endsWith('trasporto') ? 'ride' : 'shopping';
      const first = await browser.speak('en', action, { category, title: 'Scritto prima' });
      expect([valueOf(first.html, 'title'), first.html.includes('<html lang="en"')]).toEqual(['Scritto prima', true]);
      await browser.send(action, {});
      expect(browser.page.path).toContain('step=2');
      const hour = action.endsWith('trasporto') ? 'time' : 'from';
      const { html, path } = await browser.speak('it', action, { date: soon, [hour]: '16:00' });
      expect(path).toContain('step=2');
      expect([valueOf(html, 'date'), valueOf(html, hour)]).toEqual([soon, '16:00']);
      expect(html).toContain('<html lang="it"');
    },
  );
});

describe('what comes round', () => {
  it('leaves public holidays out unless somebody ticks them, and is posted for the dates that are ticked', async () => {
    const browser = await atSecondStep({ ...WHAT, title: 'Ogni giorno di festa' });
    const [christmas, year] = [`${today.slice(0, 4)}-12-25`, Number(today.slice(0, 4))];
    const first = today > `${year}-12-20` ? `${year + 1}-12-22` : addDays(christmas, -3);
    const holiday = `${first.slice(0, 4)}-12-25`;
    const { html } = await browser.send(NEW, {
      ...WHEN,
      date: first,
      repeat: 'weekly',
      days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
      endsOn: addDays(first, 6),
    });
    const ticked = fieldsOf(html, NEW).flatMap(([name, value]) => (name === 'keep' ? [value] : []));
    expect(ticked).toEqual([0, 1, 2, 5, 6].map((later) => addDays(first, later)));
    expect(words(html)).toContain('Natale');
    const keep = [first, holiday];
    await browser.send(NEW, { keep });
    const { rows } = await ente.query(
      'SELECT s.starts_at FROM listings l JOIN slots s ON s.listing_id = l.id WHERE l.title = $1 ORDER BY 1',
      ['Ogni giorno di festa'],
    );
    expect(rows.map(({ starts_at: at }) => romeDay(at as Date))).toEqual(keep);
    expect(words(browser.page.html)).toMatch(/ogni giorno dalle 16:00 alle 18:00, fino al 25 dicembre/);
  });
});

describe('a wish that is there already', () => {
  it('is shown before it is posted again, which one may do all the same', async () => {
    const browser = await atSecondStep({ ...WHAT, title: 'Due volte' });
    await browser.send(NEW, WHEN);
    await browser.send(NEW, {});
    await browser.open(NEW);
    await browser.send(NEW, { ...WHAT, title: 'Due volte' });
    const review = await browser.send(NEW, WHEN);
    expect(words(review.html)).toContain('Ne hai già una uguale: Due volte');
    expect(review.html).toContain('Pubblicala lo stesso');
    await browser.send(NEW, {});
    expect(await countOf('Due volte')).toBe(2);
  });
});

describe('a form begins', () => {
  it('with what it takes, for who offers rides and has no papers', async () => {
    const { id } = await ente.person({ withLogin: false });
    const browser = await Browser.of(id);
    expect(words((await browser.open('/offers/new/trasporto')).html)).toContain('servono patente, assicurazione');
    const driver = await ente.driver({ withLogin: false });
    const other = await Browser.of(driver.id);
    expect(words((await other.open('/offers/new/trasporto')).html)).not.toContain('servono patente');
  });

  it('with steps called after what they ask', async () => {
    const { id } = await ente.person({ withLogin: false });
    const browser = await Browser.of(id);
    expect(words((await browser.open('/requests/new/orti')).html)).toMatch(/2 Altre scelte/);
    expect(words((await browser.open(NEW)).html)).toMatch(/2 Quando e dove/);
  });

  it('with help at the home of who asks; what is at the helper’s names no other place', async () => {
    const browser = await atSecondStep({ category: 'shopping', title: 'A casa mia' });
    expect(words((await browser.send(NEW, WHEN)).html)).toMatch(/a casa di chi chiede.*Vicino a quale luogo/);
    const other = await atSecondStep({ category: 'shopping', title: 'A casa tua', where: 'giver_home' });
    const { html } = await other.send(NEW, WHEN);
    expect(words(html)).toContain('a casa di chi aiuta');
    expect(words(html)).not.toContain('Vicino a quale luogo');
  });
});

describe('what one asks to be carried', () => {
  const RIDES = '/requests/new/trasporto';
  const posted = async (title: string): Promise<{ id: string; details: Record<string, unknown> }> =>
    (await ente.query('SELECT id, details FROM listings WHERE title = $1', [title])).rows[0] as never;

  it('brings nobody along and takes no aid, whatever was typed before', async () => {
    const browser = await atSecondStep(
      { carries: 'medicines', title: 'Le medicine', companions: '2', walker: 'on', crates: '1' },
      RIDES,
    );
    await browser.send(RIDES, { date: soon, time: '10:00', toPlaceId: ente.places['market'] ?? '' });
    await browser.send(RIDES, {});
    expect((await posted('Le medicine')).details).toMatchObject({ parcel: true, companions: 0, walker: false });
  });

  it('is still a ride of a person when it is copied', async () => {
    const browser = await atSecondStep({ carries: 'person', title: 'Al mercato', crates: '3' }, RIDES);
    await browser.send(RIDES, { date: soon, time: '10:00', toPlaceId: ente.places['market'] ?? '' });
    await browser.send(RIDES, {});
    const { id, details } = await posted('Al mercato');
    expect(details).toMatchObject({ parcel: false, crates: 1 });
    await ente.query("UPDATE listings SET state = 'withdrawn' WHERE id = $1", [id]);
    const { html } = await browser.open(`/requests/${id}`);
    expect(html).toContain(`href="/requests/${id}/again"`);
    await browser.open(`/requests/${id}/again`);
    expect(fieldsOf(browser.page.html, RIDES)).toContainEqual(['carries', 'person']);
  });
});
