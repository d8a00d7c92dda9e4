// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, formatDateTime, LinkButton, PeopleText, usePage } from '@reciproca/ui';
import type { CircleResponse } from '../application/circle.response.js';
import { CircleState } from './circle-badges.js';
import { givingText, namesText } from './circle-words.js';

/** A circle in short: who, and what the reader gives and gets; staff read all of it. */
export function CircleCard({ circle, title }: { circle: CircleResponse; title?: string }) {
  const { t, language } = usePage();
  const own = circle.members.find(({ isReader }) => isReader)?.id;
  const shown = own
    ? circle.legs.filter(({ giverId, receiverId }) => giverId === own || receiverId === own)
    : circle.legs;
  const yes = circle.members.filter(({ acceptedAt }) => acceptedAt !== null).length;
  const isWaiting = circle.state === 'proposed' || circle.state === 'awaiting_approval';
  const path = `/circles/${circle.id}`;
  return (
    <Card
      title={title ?? namesText(t, circle)}
      icon="refresh"
      href={path}
      meta={
        isWaiting
          ? `${t('planning:circles.said_yes', { yes, all: circle.members.length })} · ${t('planning:circle.time')} ${t('planning:circle.until', { when: formatDateTime(circle.expiresAt, language) })}`
          : formatDateTime(circle.createdAt, language)
      }
      badge={<CircleState state={circle.state} />}
      actions={<LinkButton href={path} text={t('planning:circle.look')} kind="outline" />}
    >
      {shown.map((leg) => (
        <p key={leg.giverId}>
          <PeopleText text={givingText(t, circle, leg)} people={circle.members} />
        </p>
      ))}
    </Card>
  );
}
