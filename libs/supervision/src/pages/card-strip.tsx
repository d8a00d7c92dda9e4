// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, Details, Form, formatList, LiveRegion, PostButton, SelectField, usePage } from '@reciproca/ui';
import type { CardSubject } from '@reciproca/web';
import type { CardWork } from '../application/show-card.js';

export interface CardStripProps {
  readonly subject: CardSubject;
  readonly work: CardWork;
  /** The page the buttons lead back to. */
  readonly back: string;
}

export function cardAction({ kind, id }: CardSubject, act: string): string {
  return `/board/cards/${kind}/${id}/${act}`;
}

/** Who looks, who has it in hand and whose it is, above the page of a thing. */
export function CardStrip({ subject, work, back }: CardStripProps) {
  const { t, language } = usePage();
  const { holder, isMine, lookers, assignee, staff, elsewhere, calling } = work;
  const names = lookers.filter(({ id }) => id !== holder?.id).map(({ name }) => name);
  return (
    <aside class="card-strip" aria-label={t('supervision:card.strip')} data-presence={cardAction(subject, 'leave')}>
      <LiveRegion name="board-card" class="card-strip-live">
        {(holder || elsewhere.length + calling.length === 0) && (
          <p class={holder && !isMine ? 'card-strip-state card-strip-taken' : 'card-strip-state'}>
            {stateText(work, t)}
          </p>
        )}
        {calling.map(({ id, name }) => (
          <p key={id} class="card-strip-state card-strip-taken">
            {t('supervision:card.calling', { name })}
          </p>
        ))}
        {elsewhere.map((held) => (
          <div key={`${held.subject.kind} ${held.subject.id}`} class="cluster">
            <p class="card-strip-state card-strip-taken">
              {t('supervision:card.heldElsewhere', { name: held.holder.name })}{' '}
              <a href={held.name.href}>{held.name.title}</a>
            </p>
            <PostButton
              action={cardAction(held.subject, 'take')}
              text={t('supervision:card.over')}
              kind="outline"
              fields={{ back, over: 'true' }}
              confirm={t('supervision:card.overSure', { name: held.holder.name })}
            />
          </div>
        ))}
        {names.length > 0 && (
          <p>{t('supervision:card.looking', { names: formatList(names, language), count: names.length })}</p>
        )}
        {assignee && <p>{t('supervision:card.assigned', { name: assignee.name })}</p>}
        <div class="cluster">
          {isMine && (
            <PostButton
              action={cardAction(subject, 'release')}
              text={t('supervision:card.release')}
              kind="outline"
              fields={{ back }}
            />
          )}
          {!holder && (
            <PostButton
              action={cardAction(subject, 'take')}
              text={t('supervision:card.take')}
              kind="outline"
              fields={{ back }}
            />
          )}
          {holder && !isMine && (
            <PostButton
              action={cardAction(subject, 'take')}
              text={t('supervision:card.over')}
              kind="outline"
              fields={{ back, over: 'true' }}
              confirm={t('supervision:card.overSure', { name: holder.name })}
            />
          )}
        </div>
      </LiveRegion>
      <Details summary={t('supervision:card.assign')} open={back.startsWith('/board/cards/')}>
        <Form action={cardAction(subject, 'assign')} class="card-strip-assign">
          <input type="hidden" name="back" value={back} />
          <SelectField
            name="personId"
            label={t('supervision:card.assignee')}
            value={assignee?.id ?? ''}
            emptyLabel={t('supervision:card.nobody')}
            options={staff.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Button text={t('supervision:card.assignSave')} kind="outline" />
        </Form>
      </Details>
    </aside>
  );
}

function stateText({ holder, isMine }: CardWork, t: ReturnType<typeof usePage>['t']): string {
  if (!holder) return t('supervision:card.free');
  return isMine ? t('supervision:card.mine') : t('supervision:card.held', { name: holder.name });
}
