// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NewsKind, Topic } from '@reciproca/kernel';
import { NewsWords, nobody } from '@reciproca/platform';

const kind: NewsKind = { title: (language) => (language === 'it' ? 'In più' : 'More') };

function listener() {
  const heard: Topic[] = [];
  return { heard, listen: (topic: Topic) => void heard.push(topic) };
}

describe('the words for news', () => {
  it('are found by their type, and not where nobody brought them', () => {
    const words = new NewsWords();
    words.add({ kinds: { minutes_added: kind } });
    expect(words.find('minutes_added')).toBe(kind);
    expect(words.find('minutes_burnt')).toBeUndefined();
    expect(() => words.ensureKnown('minutes_added')).not.toThrow();
    expect(() => words.ensureKnown('minutes_burnt')).toThrow(/No lib has words for news of the type minutes_burnt/);
  });

  it('are brought once for a type', () => {
    const words = new NewsWords();
    words.add({ kinds: { minutes_added: kind } });
    expect(() => words.add({ kinds: { minutes_added: kind } })).toThrow(/Two libs have words .* minutes_added/);
  });

  it('are brought once for a topic', () => {
    const words = new NewsWords();
    words.add({ told: { 'ledger.transferred': nobody } });
    expect(() => words.add({ told: { 'ledger.transferred': nobody } })).toThrow(/Two libs tell .* ledger.transferred/);
  });

  it('are heard of by who asks before and by who asks after', () => {
    const words = new NewsWords();
    const [early, late] = [listener(), listener()];
    words.eachTopic(early.listen);
    words.add({ told: { 'ledger.transferred': nobody } });
    words.eachTopic(late.listen);
    words.add({ told: { 'ledger.correction_proposed': nobody } });
    for (const { heard } of [early, late]) expect(heard).toEqual(['ledger.transferred', 'ledger.correction_proposed']);
  });
});
