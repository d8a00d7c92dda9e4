// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge } from './badge.js';
import { toneIcons, type Tone } from './tone.js';

export type StateBadgeProps = { tone: Tone; text: string };

/** A state in words, with its tone's icon. */
export function StateBadge({ tone, text }: StateBadgeProps) {
  return (
    <Badge tone={tone} icon={toneIcons[tone]}>
      {text}
    </Badge>
  );
}
