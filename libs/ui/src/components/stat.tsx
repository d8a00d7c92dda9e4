// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tone } from './tone.js';

export type StatProps = {
  /** The number, already formatted. */
  value: string | number;
  label: string;
  href?: string;
  tone?: Tone;
};

export function Stat({ value, label, href, tone = 'neutral' }: StatProps) {
  return (
    <div class={`stat tone-${tone}`}>
      <span class="stat-value">{value}</span>
      <span class="stat-label">{href ? <a href={href}>{label}</a> : label}</span>
    </div>
  );
}
