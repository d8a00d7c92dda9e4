// SPDX-License-Identifier: AGPL-3.0-or-later
import { listSourceFiles } from '../support/source-files.js';

const sources = listSourceFiles('apps', 'libs').filter(({ path }) => !path.startsWith('apps/console/src/demo/'));
const constants = new Map(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/export const ([A-Z_]+) = '([a-z]+\.[a-z_]+)'/g)].map(([, name = '', topic = '']) => [
      name,
      topic,
    ]),
  ),
);
const topicOf = (written: string): string => constants.get(written) ?? written.replaceAll("'", '');

/** The keys of every `interface EventMap`. */
const declared = sources.flatMap(({ text }) =>
  [...text.matchAll(/interface EventMap \{\n([\s\S]*?)\n {2}\}/g)].flatMap(([, body = '']) =>
    [...body.matchAll(/^ {4}(?:\[([A-Z_]+)\]|'([a-z._]+)'):/gm)].map(([, name, topic]) => topicOf(name ?? topic ?? '')),
  ),
);
/** Whatever names a topic outside its declaration, by the file's part in it. */
const subscribing = sources.filter(({ text }) => /subscriptions\.(on|outside)\(|\bwords\.add\(/.test(text));
const names = (text: string, topic: string): boolean => {
  const constant = [...constants].find(([, value]) => value === topic)?.[0];
  const isMade = [...text.matchAll(/`([a-z]+\.[a-z_]*)\$\{/g)].some(([, beginning = '']) =>
    topic.startsWith(beginning),
  );
  return (
    isMade || text.includes(`'${topic}'`) || (constant !== undefined && new RegExp(`\\b${constant}\\b`).test(text))
  );
};
const isDeclaration = (path: string): boolean => path.endsWith('.events.ts');

describe('topics', () => {
  it('are found', () => {
    expect(declared.length).toBeGreaterThan(35);
    expect(declared).toEqual(expect.arrayContaining(['exchange.listing_opened', 'planning.run_ready']));
  });

  it('are each told by somebody', () => {
    const silent = declared.filter(
      (topic) =>
        !sources.some(
          ({ path, text }) =>
            !isDeclaration(path) &&
            names(text, topic) &&
            !subscribing.some((one) => one.path === path && !/\bemit/.test(text)),
        ),
    );
    expect(silent).toEqual([]);
  });

  it('are each heard by somebody', () => {
    const unheard = declared.filter((topic) => !subscribing.some(({ text }) => names(text, topic)));
    expect(unheard).toEqual([]);
  });
});
