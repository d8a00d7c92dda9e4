// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, formatWhen, LinkButton, type TextKey, usePage } from '@reciproca/ui';
import type { CirclePart, InCircle } from '../application/circle-parts.js';

/** Who else is hit, one line each; people read of each other what the circle's own page tells them. */
export function CirclePartList({ parts }: { readonly parts: readonly CirclePart[] }) {
  const { t, language } = usePage();
  return (
    <ul>
      {parts.map(({ id, giver, receiver, startsAt, endsAt }) => (
        <li key={id}>
          {`${t('exchange:circle.part', { giver, receiver })} · ${formatWhen(startsAt, endsAt, language)}`}
        </li>
      ))}
    </ul>
  );
}

/** That an agreement hangs together with others, and what that means for what the reader is about to do. */
export function CircleNote({ inCircle, isAsked }: { readonly inCircle: InCircle | null; readonly isAsked: boolean }) {
  const { t } = usePage();
  if (!inCircle) return null;
  const { circleId, falling, comingBack } = inCircle;
  const parts = falling.length > 0 ? falling : comingBack;
  if (parts.length === 0) return null;
  const said: TextKey =
    falling.length === 0 ? 'exchange:circle.back' : isAsked ? 'exchange:circle.falls.asked' : 'exchange:circle.falls';
  return (
    <Alert
      tone={isAsked ? 'warning' : 'info'}
      actions={<LinkButton href={`/circles/${circleId}`} text={t('exchange:circle.open')} kind="outline" />}
    >
      <p>{t(said, { count: parts.length })}</p>
      <CirclePartList parts={parts} />
    </Alert>
  );
}
