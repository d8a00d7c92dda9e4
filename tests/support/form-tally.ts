// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import type { Effort } from './keystroke-model.js';

interface Sent {
  /** Fields into which somebody writes, with as many keys. */
  readonly typed: readonly number[];
  /** Fields in which one of several is chosen. */
  readonly chosen: number;
}

/** Counts what a person has to do on pages: forms they send, pages they open, what they press, type and read. */
export class FormTally {
  private readonly sent: string[] = [];
  private readonly seen = new Set<string>();
  private opened = 0;
  private readonly done = { fields: 0, keys: 0, presses: 0, pages: 0, words: 0 };

  private constructor() {}

  static async of(page: Page): Promise<FormTally> {
    const tally = new FormTally();
    page.on('request', (request) => {
      if (!request.isNavigationRequest() || request.redirectedFrom()) return;
      tally.done.pages += 1;
      if (request.method() === 'POST') tally.sent.push(plain(request.url()));
      else tally.opened += 1;
    });
    await page.exposeFunction('tellSent', (sent: Sent) => tally.write(sent));
    await page.exposeFunction('tellPressed', () => void (tally.done.presses += 1));
    await page.exposeFunction('tellRead', (url: string, words: number) => tally.read(url, words));
    await page.addInitScript(watch);
    return tally;
  }

  get forms(): number {
    return this.sent.length;
  }

  /** Opened by themselves: a form that leads on to a page counts once. */
  get pages(): number {
    return this.opened;
  }

  get effort(): Effort {
    return { ...this.done };
  }

  /** The forms in their order, for the message of an assertion. */
  get story(): string {
    return this.sent.map((path, index) => `${index + 1}. ${path}`).join('\n');
  }

  /** Typed where this browser does not see it: a secret into the telephone that makes codes of it. */
  typedElsewhere(text: string): void {
    this.done.fields += 1;
    this.done.keys += text.length;
  }

  /** A field is aimed at, then written into; a choice is opened, then one of it is aimed at. */
  private write({ typed, chosen }: Sent): void {
    this.done.fields += typed.length + chosen;
    this.done.keys += typed.reduce((sum, keys) => sum + keys, 0);
    this.done.presses += typed.length + 2 * chosen;
  }

  /** The second person's page is known to whoever has read the first one's. */
  private read(url: string, words: number): void {
    const page = plain(url);
    if (this.seen.has(page)) return;
    this.seen.add(page);
    this.done.words += words;
  }
}

function plain(url: string): string {
  return new URL(url).pathname.replace(/[\w-]{36,}/g, ':id');
}

/** Runs in the page, before its own scripts. */
function watch(): void {
  const told = window as unknown as {
    tellSent(sent: Sent): void;
    tellPressed(): void;
    tellRead(url: string, words: number): void;
  };
  const wordsOf = (element: HTMLElement): number => element.innerText.split(/\s+/).filter(Boolean).length;
  const lengths: Readonly<Record<string, number>> = { date: 'ddmmyyyy'.length, time: 'hhmm'.length };
  const keysOf = (field: HTMLInputElement | HTMLTextAreaElement): number => lengths[field.type] ?? field.value.length;
  const isChosen = ({ options, selectedIndex }: HTMLSelectElement): boolean =>
    selectedIndex !==
    Math.max(
      0,
      [...options].findIndex((one) => one.defaultSelected),
    );
  const isTyped = (field: Element): field is HTMLInputElement | HTMLTextAreaElement =>
    (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'hidden')) &&
    field.value !== field.defaultValue;
  const onClick = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('a, button, summary, [type=checkbox], [type=radio]'))
      told.tellPressed();
  };
  const onSubmit = ({ target }: Event): void => {
    const fields = [...(target as HTMLFormElement).elements];
    told.tellSent({
      typed: fields.filter(isTyped).map(keysOf),
      chosen: fields.filter((one) => one instanceof HTMLSelectElement && isChosen(one)).length,
    });
  };
  addEventListener('click', onClick, true);
  addEventListener('submit', onSubmit, true);
  addEventListener('load', () => {
    const main = document.querySelector('main');
    if (!main) return;
    const choices = [...main.querySelectorAll('select')].reduce((sum, one) => sum + wordsOf(one), 0);
    told.tellRead(location.href, wordsOf(main) - choices);
  });
}
