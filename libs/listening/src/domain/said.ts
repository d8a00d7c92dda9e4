// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { Content, Said } from './questionnaire.js';

/** Words of a content that can be put into another language, by a name that is the same in every version. */
export function listSaid({ title, intro, consent, questions }: Content): ReadonlyMap<string, Said> {
  return new Map<string, Said>([
    ['title', title],
    ...(intro ? [['intro', intro] as const] : []),
    ...(consent ? [['consent', consent] as const] : []),
    ...questions.flatMap(({ id, text, options }) => [
      [id, text] as const,
      ...options.map((option) => [`${id}-${option.id}`, option.text] as const),
    ]),
  ]);
}

/** How much of it is said in that language. */
export function countSaid(content: Content, language: Language): { said: number; all: number } {
  const all = [...listSaid(content).values()];
  return { said: all.filter((one) => one[language] !== undefined).length, all: all.length };
}

/** The same content with these words in that language; what is left empty is Italian to whoever reads it. */
export function withWords(content: Content, language: Language, words: Readonly<Record<string, string>>): Content {
  const say = (name: string, said: Said): Said => {
    const { [language]: _, ...others } = said;
    return (words[name] ? { ...others, [language]: words[name] } : others) as Said;
  };
  return {
    ...content,
    title: say('title', content.title),
    intro: content.intro && say('intro', content.intro),
    consent: content.consent && say('consent', content.consent),
    questions: content.questions.map((question) => ({
      ...question,
      text: say(question.id, question.text),
      options: question.options.map((one) => ({ ...one, text: say(`${question.id}-${one.id}`, one.text) })),
    })),
  };
}

/** New Italian words with the translations of before: only where they are the same words still. */
export function saidAnew(before: Said | null | undefined, it: string): Said {
  return before?.it === it ? before : { it };
}
