// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';

const COMPLETE_WITHIN_MS = 30_000;

/** Open pages, by the same client and rules as the page's own, that remember every number they were told. */
export class LivePages {
  constructor(ports, tokens) {
    Object.assign(this, { ports, tokens, pages: [] });
  }

  async open(count = this.tokens.length, atOnce = 100) {
    for (let nth = 0; nth < count; nth += 1) {
      if (nth % atOnce === 0) await sleep(50);
      this.pages.push(this.openOne(nth % this.tokens.length, this.ports[nth % this.ports.length]));
      if (nth % atOnce === atOnce - 1) await this.untilConnected(nth + 1);
    }
    await this.untilConnected(count);
  }

  openOne(who, port) {
    const page = { who, seqs: [], lastSeq: 0, faults: 0 };
    const socket = io(`http://127.0.0.1:${port}/live`, {
      auth: (give) => give({ token: this.tokens[who], lastSeq: page.lastSeq }),
      transports: ['websocket'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 3_000,
      forceNew: true,
    });
    socket.on('notification', ({ seq }) => {
      page.seqs.push(seq);
      page.lastSeq = Math.max(page.lastSeq, seq);
    });
    // A server that cannot look into its database refuses; the page comes back, unless it has to sign in.
    socket.on('connect_error', ({ message }) => {
      page.faults += 1;
      if (message !== 'sign_in_needed' && !socket.active) setTimeout(() => socket.connect(), 1_000);
    });
    socket.on('disconnect', (reason) => reason === 'io server disconnect' && setTimeout(() => socket.connect(), 1_000));
    return Object.assign(page, { socket });
  }

  connected() {
    return this.pages.filter(({ socket }) => socket.connected).length;
  }

  async untilConnected(count, withinMs = 60_000) {
    const began = performance.now();
    while (this.connected() < count && performance.now() - began < withinMs) await sleep(50);
    return performance.now() - began;
  }

  /** Every page has been told everything, once and in order. */
  async compare(pool, ente) {
    const { rows } = await pool.query('SELECT person_id, max(seq)::int AS last FROM notifications GROUP BY person_id');
    const last = new Map(rows.map((row) => [row.person_id, row.last]));
    const lastOf = ({ who }) => last.get(ente.people[who]) ?? 0;
    const isBehind = (page) => new Set(page.seqs).size < lastOf(page);
    const end = Date.now() + COMPLETE_WITHIN_MS;
    while (this.pages.some(isBehind) && Date.now() < end) await sleep(250);
    await this.untilConnected(this.pages.length);
    const behind = this.pages.filter(isBehind).length;
    const doubled = this.pages.filter(({ seqs }) => new Set(seqs).size < seqs.length).length;
    const disordered = this.pages.filter(({ seqs }) =>
      seqs.some((seq, index) => index > 0 && seq <= seqs[index - 1]),
    ).length;
    const told = this.pages.reduce((sum, { seqs }) => sum + seqs.length, 0);
    return [
      [`${this.pages.length} pages, ${this.connected()} open, told ${told}`, this.connected() === this.pages.length],
      [
        `pages that miss something ${behind}, were told twice ${doubled}, out of order ${disordered}`,
        behind + doubled + disordered === 0,
      ],
    ];
  }

  close() {
    for (const { socket } of this.pages) socket.disconnect();
  }
}
