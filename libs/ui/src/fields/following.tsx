// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';

/** Words a choice may ask for fields with; the styles know them, so that fields follow without scripts too. */
export type AskedFor =
  | 'weekly'
  | 'timed'
  | 'moment'
  | 'window'
  | 'destination'
  | 'person'
  | 'parcel'
  | 'minutes'
  | 'way'
  | 'receipt'
  | 'listed'
  | 'amount'
  | 'words';

/** Fields that are there while a choice that `asks` for them is made, or something is wrong in them. */
export function Following({ choice, children }: { choice: AskedFor; children?: ComponentChildren }) {
  return (
    <fieldset class="fieldset" data-follows={choice}>
      {children}
    </fieldset>
  );
}

/** For the element that is chosen. */
export function askingFor(asks: readonly AskedFor[] | undefined): { 'data-asks'?: string } {
  return asks ? { 'data-asks': asks.join(' ') } : {};
}
