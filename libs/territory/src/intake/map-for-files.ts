// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type FoundAddress, GEOCODER, type Geocoder } from '../application/geocoder.js';
import { type Comune, currentComune, listComuni } from '../data/comuni.js';
import { plainWord } from '../domain/plain-word.js';
import type { Precision } from '../domain/precision.js';

export interface FileAddress {
  readonly comuneCode: string;
  readonly address: string;
}
type Found = Pick<FoundAddress, 'lat' | 'lon' | 'precision'>;

/** A few a second: whoever types an address at a desk asks the same map. */
const PACE_MS = 350;
const SHORTEST_ADDRESS = 3;
/** More than the largest file has; the oldest go first. */
const MOST_KEPT = 20_000;
/** A map that was away, or knows more now, is asked again. */
const KEPT_MS = 30 * 60_000;

/**
 * Where the addresses of files lie, asked before the rows go in and remembered until they do: no transaction waits for a map, and
 * one that fails or knows several stops no row, which is then known by its comune.
 */
@Injectable()
export class MapForFiles {
  private readonly kept = new Map<string, { readonly found: Found | null; readonly at: number }>();

  constructor(
    @Inject(GEOCODER) private readonly geocoder: Geocoder,
    private readonly enti: Enti,
  ) {}

  /** With no transaction open; ends early where nobody goes on with it. In practice no map is asked. */
  async prepare(ctx: Ctx, addresses: readonly FileAddress[], isStopping: () => boolean): Promise<void> {
    if (!this.geocoder.isThere || (await this.enti.getEnte(ctx)).practiceOf !== null) return;
    for (const one of addresses) {
      if (isStopping()) return;
      const comune = listComuni().find(({ code }) => code === one.comuneCode);
      if (!comune || one.address.trim().length < SHORTEST_ADDRESS || this.recall(one)) continue;
      this.keep(one, await this.ask(one.address.trim(), currentComune(comune)));
      await pause(PACE_MS);
    }
  }

  /** Null where it was asked for in vain, undefined where it was not asked for. */
  find(address: FileAddress): Found | null | undefined {
    return this.recall(address)?.found;
  }

  /** How well it is known now, to be counted; nothing where no map was asked. */
  preciseOf(address: FileAddress): Precision | undefined {
    const found = this.find(address);
    return found === null ? 'comune' : found?.precision;
  }

  private async ask(address: string, comune: Comune): Promise<Found | null> {
    const [only, ...others] = await this.geocoder.find({ address, comune });
    if (!only || others.length > 0) return null;
    const { lat, lon, precision } = only;
    return { lat, lon, precision };
  }

  private recall(address: FileAddress) {
    const known = this.kept.get(keyOf(address));
    return known && Date.now() - known.at < KEPT_MS ? known : undefined;
  }

  private keep(address: FileAddress, found: Found | null): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(keyOf(address), { found, at: Date.now() });
  }
}

const keyOf = ({ comuneCode, address }: FileAddress): string => `${comuneCode} ${plainWord(address)}`;
