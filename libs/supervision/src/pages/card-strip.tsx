// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  Details,
  Form,
  formatList,
  formatRelative,
  LiveRegion,
  PostButton,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { CardSubject } from '@reciproca/web';
import type { CardWork } from '../application/show-card.js';
import type { Colleague } from '../application/show-board.js';
import { cardPath } from '../domain/card-hold.js';

export interface CardStripProps {
  readonly subject: CardSubject;
  readonly work: CardWork;
  /** The page the buttons lead back to. */
  readonly back: string;
}

export function cardAction(subject: CardSubject, act: string): string {
  return `${cardPath(subject)}/${act}`;
}

/** Who looks, who has it in hand and whose it is, above the page of a thing. */
export function CardStrip({ subject, work, back }: CardStripProps) {
  const { t, language } = usePage();
  const { holder, isMine, lookers, assignee, staff, elsewhere, calling, handover } = work;
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
            <TakeOver subject={held.subject} holder={held.holder} back={back} />
          </div>
        ))}
        {names.length > 0 && (
          <p>{t('supervision:card.looking', { names: formatList(names, language), count: names.length })}</p>
        )}
        {handover && (
          <p>
            {t('supervision:card.handover', {
              by: handover.by.name,
              from: handover.from.name,
              when: formatRelative(handover.at, language),
              word: handover.word,
            })}
          </p>
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
          {holder && !isMine && <TakeOver subject={subject} holder={holder} back={back} />}
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

/** The colleague is told of it; the word is read on the card. */
function TakeOver({
  subject,
  holder,
  back,
}: Pick<CardStripProps, 'subject' | 'back'> & { readonly holder: Colleague }) {
  const { t } = usePage();
  const word = `word-${subject.kind}-${subject.id}`;
  return (
    <PostButton
      action={cardAction(subject, 'take')}
      text={t('supervision:card.over')}
      kind="outline"
      fields={{ back, over: 'true' }}
      confirm={t('supervision:card.overSure', { name: holder.name })}
    >
      <label class="field-label" for={word}>
        {t('supervision:card.overWord')} <span class="field-optional">({t('ui:optional')})</span>
      </label>
      <input class="field-control" id={word} name="word" maxLength={300} aria-describedby={`${word}-hint`} />
      <p class="field-hint" id={`${word}-hint`}>
        {t('supervision:card.overHint', { name: holder.name })}
      </p>
    </PostButton>
  );
}

function stateText({ holder, isMine }: CardWork, t: ReturnType<typeof usePage>['t']): string {
  if (!holder) return t('supervision:card.free');
  return isMine ? t('supervision:card.mine') : t('supervision:card.held', { name: holder.name });
}
