// SPDX-License-Identifier: AGPL-3.0-or-later
import { Logger } from '@nestjs/common';
import { Turnstile } from '@reciproca/kernel';
import type { AddressQuestion, FoundAddress, Geocoder } from '../application/geocoder.js';
import { distanceMetres, type Point } from '../domain/distance.js';
import { plainWord } from '../domain/plain-word.js';
import type { Dialect, MapAnswer } from './dialect.js';

export interface GeocoderLimits {
  readonly timeoutMs: number;
  readonly mostBytes: number;
  readonly atOnce: number;
  /** Who comes when so many wait goes on without an answer. */
  readonly mostWaiting: number;
  /** How long it is left alone after it has failed. */
  readonly restMs: number;
}
const LIMITS: GeocoderLimits = { timeoutMs: 2000, mostBytes: 200_000, atOnce: 2, mostWaiting: 10, restMs: 30_000 };
/** No comune of Piedmont reaches farther from its middle. */
const COMUNE_SIZE_METRES = 20_000;
/** Two answers so near to each other are one door. */
const SAME_DOOR_METRES = 30;

/** Asks a geocoder over HTTP. While somebody waits at a form: briefly, a few at a time, and without it the form goes on. */
export class HttpGeocoder implements Geocoder {
  readonly isThere = true;
  private readonly logger = new Logger('Geocoder');
  private readonly turnstile: Turnstile;
  private readonly base: string;
  private underWay = 0;
  private restsUntil = 0;

  constructor(
    url: string,
    private readonly dialect: Dialect,
    private readonly limits: GeocoderLimits = LIMITS,
  ) {
    this.base = url.replace(/\/+$/, '');
    this.turnstile = new Turnstile(limits.atOnce);
  }

  async find(question: AddressQuestion): Promise<FoundAddress[]> {
    return choose(await this.ask(this.dialect.ask(question), (answer) => this.dialect.read(answer)), question);
  }

  async nearest(point: Point): Promise<FoundAddress | null> {
    const answers = await this.ask(this.dialect.askNear(point), (answer) => this.dialect.readNear(answer));
    const [one] = answers.filter(isAddress);
    return one ? addressOf(one) : null;
  }

  private async ask(path: string, read: (answer: unknown) => MapAnswer[]): Promise<MapAnswer[]> {
    if (Date.now() < this.restsUntil || this.underWay >= this.limits.atOnce + this.limits.mostWaiting) return [];
    this.underWay += 1;
    try {
      return read(await this.turnstile.pass(() => this.get(path)));
    } catch (error) {
      // What was asked for is somebody's address: it never stands in a log.
      const why = error instanceof Error ? error.name : 'unknown';
      this.logger.warn(
        `The geocoder fails (${why}): addresses are known by their comune for ${this.limits.restMs / 1000} s`,
      );
      this.restsUntil = Date.now() + this.limits.restMs;
      return [];
    } finally {
      this.underWay -= 1;
    }
  }

  private async get(path: string): Promise<unknown> {
    const response = await fetch(this.base + path, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(this.limits.timeoutMs),
      redirect: 'error',
    });
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}`);
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of response.body) {
      bytes += part.byteLength;
      if (bytes > this.limits.mostBytes) throw new RangeError('too long');
      parts.push(part);
    }
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  }
}

/** Those in the comune that say more than the comune, the surest first; no door twice. */
function choose(answers: readonly MapAnswer[], { comune }: AddressQuestion): FoundAddress[] {
  const chosen: FoundAddress[] = [];
  const doorsFirst = answers.toSorted((a, b) => Number(b.precision === 'exact') - Number(a.precision === 'exact'));
  for (const answer of doorsFirst.filter(isAddress)) {
    const { comune: named } = answer;
    const isThere = named === null || plainWord(named) === plainWord(comune.name);
    if (!isThere || distanceMetres(comune, answer) > COMUNE_SIZE_METRES) continue;
    if (chosen.some((other) => distanceMetres(other, answer) < SAME_DOOR_METRES)) continue;
    chosen.push(addressOf(answer));
  }
  // Where doors are found the streets around them are no answers.
  return chosen.some(({ precision }) => precision === 'exact')
    ? chosen.filter(({ precision }) => precision === 'exact')
    : chosen;
}

type KnownAnswer = MapAnswer & Pick<FoundAddress, 'precision'>;

function isAddress(answer: MapAnswer): answer is KnownAnswer {
  return answer.precision !== 'comune';
}

function addressOf({ lat, lon, label, precision }: KnownAnswer): FoundAddress {
  return { lat, lon, label, precision };
}
