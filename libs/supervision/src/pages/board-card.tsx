// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, formatDay, formatElapsed, formatWhen, PersonLink, PostButton, type Tone, usePage } from '@reciproca/ui';
import type { WorkedCard } from '../application/show-board.js';
import type { Pressure } from '../domain/pressure.rules.js';
import { cardAction } from './card-strip.js';
import { MANY_FORM } from './many-form.js';

const TONES: Readonly<Record<Pressure, Tone>> = {
  now: 'danger',
  soon: 'warning',
  calm: 'neutral',
};

export interface BoardCardProps {
  readonly card: WorkedCard;
  readonly now: Date;
  readonly viewerId: string;
  readonly back: string;
  /** Says which list it stands on, where several are mixed. */
  readonly mixed: boolean;
  /** Whether it can be ticked, and is; null where cards cannot. */
  readonly ticks: 'all' | 'none' | null;
}

/** One thing that waits, with how pressing it is in words as well as in colour. */
export function BoardCardItem({ card, now, viewerId, back, mixed, ticks }: BoardCardProps) {
  const { t, language } = usePage();
  const { kind, id, source, pressure, isPast, assignee, holder } = card;
  const people = card.people.map(({ name }) => name).join(' → ');
  const facts = [
    card.service && t(`exchange:service.${card.service}`),
    card.at && !source.days && formatWhen(card.at, null, language),
    card.at && source.days === 'of' && formatDay(card.at, language),
    source.days !== 'ends' && t('supervision:card.since', { time: formatElapsed(card.since, language, now) }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li class={`board-card tone-${TONES[pressure]}${card.isEmergency ? ' is-emergency' : ''}`} data-card>
      <div class="board-card-text">
        <div class="cluster">
          {ticks && (
            <input
              type="checkbox"
              class="choice-box"
              form={MANY_FORM}
              name="cards"
              value={`${kind}:${id}`}
              checked={ticks === 'all'}
              aria-label={t('supervision:many.tick', { title: card.title, name: people })}
            />
          )}
          {source.needsHand !== false && (
            <Badge tone={TONES[pressure]}>
              {t(card.isEmergency ? 'supervision:card.emergency' : `supervision:pressure.${pressure}`)}
            </Badge>
          )}
          {isPast && !source.days && <Badge tone="warning">{t('supervision:card.past')}</Badge>}
          {card.urgent && <Badge tone="warning">{t('exchange:listing.urgent')}</Badge>}
          {mixed && <span class="board-card-list">{t(source.textKey)}</span>}
        </div>
        <h3 class="board-card-title">
          <a href={card.href} id={`card-${kind}-${id}`} data-card-link>
            {card.title}
          </a>
        </h3>
        <p class="panel-meta">
          {people !== card.title &&
            card.people.map((person, index) => (
              <>
                {index > 0 && ' → '}
                <PersonLink {...person} />
                {index === card.people.length - 1 && facts !== '' && ' · '}
              </>
            ))}
          {facts}
        </p>
        {card.note && <p>{card.note}</p>}
      </div>
      <div class="board-card-side">
        {holder && holder.id !== viewerId && (
          <Badge tone="info">{t('supervision:card.held', { name: holder.name })}</Badge>
        )}
        {assignee && (
          <Badge tone="success">
            {assignee.id === viewerId
              ? t('supervision:card.yours')
              : t('supervision:card.assigned', { name: assignee.name })}
          </Badge>
        )}
        {assignee?.id !== viewerId && (
          <PostButton
            action={cardAction(card, 'assign')}
            text={t('supervision:card.toMe')}
            kind="outline"
            fields={{ personId: 'me', back }}
          />
        )}
        <a class="board-card-more" href={`/board/cards/${kind}/${id}`}>
          {t('supervision:card.more')}
          <span class="visually-hidden"> {card.title}</span>
        </a>
      </div>
    </li>
  );
}
