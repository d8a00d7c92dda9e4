// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const MOST_TRIES = 120;
/** Tries that a client still makes when nothing new is begun. */
const LAST_TRIES = 20;
const day = (days, hour) =>
  new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000 + hour * 3_600_000).toISOString();
const inMinutes = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();

/** Neighbours who post, say yes, do, confirm and call off, as clients that try again with the same key, and write down what was answered. */
export class Load {
  journal = [];
  statuses = {};
  retried = 0;
  isOver = false;

  /** @param {() => string} urlOf one of the servers, anew for each try */
  constructor(urlOf, tokens) {
    Object.assign(this, { urlOf, tokens });
  }

  start(perSecond, walkers = 8) {
    const pauseMs = (1000 * walkers) / perSecond;
    this.walking = Array.from({ length: walkers }, (_, nth) => this.walk(nth, walkers, pauseMs));
  }

  async stop() {
    this.isOver = true;
    await Promise.all(this.walking);
  }

  async walk(nth, walkers, pauseMs) {
    for (let step = nth; !this.isOver; step += walkers) {
      const began = performance.now();
      await this.act(step);
      await sleep(Math.max(0, pauseMs * (0.5 + Math.random()) - (performance.now() - began)));
    }
  }

  async act(step) {
    const who = Math.floor(Math.random() * this.tokens.length);
    if (step % 2 === 0) return this.post(who);
    const proposals = await this.read(who, '/proposals?limit=5');
    // What the other side has said yes to comes first.
    const proposal = proposals?.[Math.random() < 0.8 ? 0 : Math.floor(Math.random() * proposals.length)];
    if (proposal) await this.command(who, `/proposals/${proposal.id}/accept`, {}, 'accept', proposal.id);
    const agreements = await this.read(who, '/agreements?limit=20');
    const agreed = agreements?.find(({ state }) => state === 'agreed');
    const done = agreements?.find(({ state }) => state === 'done');
    if (done) await this.command(who, `/agreements/${done.id}/confirm`, {}, 'confirm', done.id);
    if (agreed && Math.random() < 0.15)
      await this.command(who, `/agreements/${agreed.id}/cancel`, {}, 'cancel', agreed.id);
    else if (agreed) await this.command(who, `/agreements/${agreed.id}/complete`, {}, 'complete', agreed.id);
  }

  async post(who) {
    const title = `Prova ${randomUUID()}`;
    const kind = who % 2 === 0 ? 'offers' : 'requests';
    const window =
      Math.random() < 0.7 ? { start: inMinutes(8), end: inMinutes(20) } : { start: day(4, 8), end: day(4, 12) };
    await this.command(
      who,
      `/${kind}`,
      { service: 'condominio', category: 'shopping', title, again: true, when: { windows: [window] } },
      'post',
      title,
    );
  }

  async command(who, path, body, act, subject) {
    const key = randomUUID();
    let triesLeft = LAST_TRIES;
    for (let tries = 1; tries <= MOST_TRIES && triesLeft > 0; tries += 1) {
      if (this.isOver) triesLeft -= 1;
      const answer = await this.send(who, 'POST', path, body, key);
      if (answer && answer.status < 500) {
        if (answer.status < 300) this.journal.push({ act, subject, who });
        if (tries > 1) this.retried += 1;
        return;
      }
      await sleep(400);
    }
    this.journal.push({ act: 'gave up', subject, who });
  }

  async read(who, path) {
    const answer = await this.send(who, 'GET', path);
    return answer?.status === 200 ? answer.body.items : undefined;
  }

  async send(who, method, path, body, key) {
    try {
      const answer = await fetch(`${this.urlOf()}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.tokens[who]}`,
          ...(body && { 'content-type': 'application/json' }),
          ...(key && { 'idempotency-key': key }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await answer.text();
      this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
      return { status: answer.status, body: answer.status < 300 && text ? JSON.parse(text) : text };
    } catch {
      this.statuses.none = (this.statuses.none ?? 0) + 1;
      return undefined;
    }
  }

  /** Holds what was answered against what is there: nothing lost, nothing doubled. */
  async compare(pool) {
    const of = (act) => this.journal.filter((entry) => entry.act === act).map(({ subject }) => subject);
    const missing = async (sql, subjects) => {
      const found = new Set((await pool.query(sql, [subjects])).rows.map(({ id }) => id));
      return subjects.filter((subject) => !found.has(subject)).length;
    };
    const lost = {
      post: await missing('SELECT title AS id FROM listings WHERE title = ANY($1)', of('post')),
      accept: await missing(
        "SELECT id FROM proposals WHERE id = ANY($1::uuid[]) AND state <> 'proposed'",
        of('accept'),
      ),
      complete: await missing(
        'SELECT id FROM agreements WHERE id = ANY($1::uuid[]) AND done_at IS NOT NULL',
        of('complete'),
      ),
      confirm: await missing(
        'SELECT id FROM agreements WHERE id = ANY($1::uuid[]) AND (giver_confirmed_at IS NOT NULL OR receiver_confirmed_at IS NOT NULL)',
        of('confirm'),
      ),
      cancel: await missing(
        "SELECT id FROM agreements WHERE id = ANY($1::uuid[]) AND state = 'cancelled'",
        of('cancel'),
      ),
    };
    const { rows } = await pool.query(`SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM listings WHERE title LIKE 'Prova %' GROUP BY title HAVING count(*) > 1) t)
      + (SELECT count(*)::int FROM (SELECT 1 FROM agreements WHERE state NOT IN ('cancelled','no_show') GROUP BY request_id, request_slot_id HAVING count(*) > 1) t)
      + (SELECT count(*)::int FROM (SELECT 1 FROM transfers WHERE reason = 'exchange' GROUP BY reference_id HAVING count(*) > 1) t) AS doubled`);
    const lostInAll = Object.values(lost).reduce((sum, count) => sum + count, 0);
    const counts = ['post', 'accept', 'complete', 'confirm', 'cancel']
      .map((act) => `${of(act).length} ${act}`)
      .join(', ');
    return [
      [
        `answered: ${counts}; after a retry ${this.retried}; statuses ${JSON.stringify(this.statuses)}`,
        of('post').length > 0,
      ],
      [`lost ${lostInAll}${lostInAll ? ` ${JSON.stringify(lost)}` : ''}`, lostInAll === 0],
      [`doubled ${rows[0].doubled}`, rows[0].doubled === 0],
      [`given up ${of('gave up').length}`, of('gave up').length === 0],
    ];
  }
}
