// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from 'fast-check';
import { LiveFeed, MOST_REPLAYED } from '../../../libs/notifications/src/live/live-feed.js';

const notification = (seq: number) => ({
  seq,
  id: `n${seq}`,
  type: 't',
  title: '',
  about: null,
  link: '/',
  createdAt: '',
});

/** A table that grows, and what a client got to see of it. */
function stage(made = 0, ackedSeq = 0) {
  const table = { lastSeq: made };
  const got: number[] = [];
  const resyncs: number[] = [];
  const failures: unknown[] = [];
  const rows = () => Array.from({ length: table.lastSeq }, (_, index) => notification(index + 1));
  const away = { times: 0 };
  const answer = (): void => {
    if (away.times > 0) throw new Error(`away ${away.times--}`);
  };
  const feed = new LiveFeed(
    {
      listAfter: async (seq, limit) => {
        answer();
        return rows()
          .filter((row) => row.seq > seq)
          .slice(0, limit);
      },
      getCounters: async () => {
        answer();
        return { lastSeq: table.lastSeq, ackedSeq };
      },
    },
    { send: ({ seq }) => got.push(seq), resync: (seq) => resyncs.push(seq) },
    (error) => failures.push(error),
  );
  return { table, feed, got, resyncs, failures, away };
}

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('a feed', () => {
  it('replays what the client has not seen', async () => {
    const { feed, got } = stage(20);
    await feed.start(5);
    expect(got).toEqual(upTo(6, 20));
  });

  it('resumes after what was acknowledged when the client does not say', async () => {
    const { feed, got } = stage(20, 18);
    await feed.start(null);
    expect(got).toEqual([19, 20]);
  });

  it('follows from now on when the client claims more than there is', async () => {
    const { feed, got, table } = stage(3);
    await feed.start(99);
    table.lastSeq = 4;
    await feed.offer(notification(4));
    expect(got).toEqual([4]);
  });

  it('reads from the table what a lost hint left out', async () => {
    const { feed, got, table } = stage(3);
    await feed.start(3);
    table.lastSeq = 6;
    await feed.offer(notification(6));
    await feed.offer(notification(5));
    expect(got).toEqual([4, 5, 6]);
  });

  it.each([1, 2, 3])('begins where it should have when the table did not answer %i times at first', async (times) => {
    const { feed, got, table, failures, away } = stage(20);
    away.times = times;
    await feed.start(15);
    table.lastSeq = 21;
    await feed.offer(notification(21));
    await feed.reach(21);
    await feed.reach(21);
    expect(got).toEqual(upTo(16, 21));
    expect(failures).toHaveLength(times);
  });

  it('says so when too much was missed, and goes on from there', async () => {
    const { feed, got, resyncs, table } = stage(MOST_REPLAYED + 1);
    await feed.start(0);
    table.lastSeq += 1;
    await feed.offer(notification(table.lastSeq));
    expect(resyncs).toEqual([MOST_REPLAYED + 1]);
    expect(got).toEqual([MOST_REPLAYED + 2]);
  });

  it('sends every number once and in order, whatever hints are lost, doubled or overtaken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 30 }),
        fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 40 }),
        async (made, jumps) => {
          const { feed, got, table, failures } = stage(made);
          const started = feed.start(0);
          const offers = jumps.map((jump) => {
            table.lastSeq += 1;
            return feed.offer(notification(Math.max(1, Math.min(table.lastSeq, table.lastSeq + jump))));
          });
          await Promise.all([started, ...offers]);
          await feed.reach(table.lastSeq);
          expect(got).toEqual(upTo(1, table.lastSeq));
          expect(failures).toEqual([]);
        },
      ),
    );
  });
});
