// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { Turnstile } from '@reciproca/kernel';
import type { z } from 'zod';
import { errorAnswerShape } from './valhalla-answers.js';

export interface ValhallaOptions {
  /** For one try, in milliseconds. */
  readonly timeoutMs: number;
  readonly tries: number;
  /** Before the second try; doubles with each further one. */
  readonly backOffMs: number;
  /** Most questions under way at once. */
  readonly atOnce: number;
}

export const VALHALLA_DEFAULTS: ValhallaOptions = { timeoutMs: 2000, tries: 3, backOffMs: 100, atOnce: 4 };

/** Valhalla understood and cannot do it: asking again would change nothing. */
export class ValhallaRefusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(`${code} ${message}`);
  }
}

/** Questions to a Valhalla over HTTP, a few at a time, asked again when it is busy or does not answer. */
export class ValhallaClient {
  private readonly turnstile: Turnstile;
  private readonly base: string;

  constructor(
    url: string,
    private readonly options: ValhallaOptions = VALHALLA_DEFAULTS,
  ) {
    this.base = url.replace(/\/+$/, '');
    this.turnstile = new Turnstile(options.atOnce);
  }

  /** Throws {@link ValhallaRefusal}, or what went wrong in the last of the tries. */
  ask<Shape extends z.ZodType>(
    action: 'route' | 'sources_to_targets',
    question: object,
    shape: Shape,
  ): Promise<z.output<Shape>> {
    return this.turnstile.pass(async () => {
      for (let tried = 1; ; tried += 1) {
        try {
          return shape.parse(await this.post(action, question));
        } catch (error) {
          if (error instanceof ValhallaRefusal || tried >= this.options.tries) throw error;
          await sleep(this.options.backOffMs * 2 ** (tried - 1));
        }
      }
    });
  }

  private async post(action: string, question: object): Promise<unknown> {
    const response = await fetch(`${this.base}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(this.options.timeoutMs),
      redirect: 'error',
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    const isBusy = response.status >= 500 || response.status === 429 || response.status === 408;
    const said = isBusy ? null : errorAnswerShape.safeParse(parsed(text));
    if (said?.success) throw new ValhallaRefusal(said.data.error_code, said.data.error);
    throw new Error(`Valhalla answered ${response.status}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
