// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, Details, Form, type Option, SelectField, usePage } from '@reciproca/ui';
import type { BoardAct } from '@reciproca/web';
import { boardPath, type BoardQuery } from '../application/board-query.js';

/** The ticks on the cards belong to this form, which stands above them. */
export const MANY_FORM = 'board-many';
export const ASSIGN = 'assign';

export interface ManyFormProps {
  readonly query: BoardQuery;
  readonly acts: readonly BoardAct[];
  readonly staff: readonly Option[];
  readonly allTicked: boolean;
}

/** One thing done to all the cards that are ticked. */
export function ManyForm({ query, acts, staff, allTicked }: ManyFormProps) {
  const { t } = usePage();
  const address = boardPath(query);
  return (
    <Details summary={t('supervision:many.title')} open={allTicked}>
      <Form action="/board/many" id={MANY_FORM} label={t('supervision:many.title')}>
        <input type="hidden" name="back" value={address} />
        <p>
          {t('supervision:many.lead')}{' '}
          <a href={allTicked ? `${address}#board-list` : `${address}&tick=all#board-list`}>
            {t(allTicked ? 'supervision:many.none' : 'supervision:many.all')}
          </a>
        </p>
        <div class="cluster">
          {acts.map(({ key, textKey }) => (
            <Button key={key} text={t(textKey)} kind="success" name="act" value={key} />
          ))}
        </div>
        <div class="cluster">
          <SelectField
            name="personId"
            label={t('supervision:card.assignee')}
            options={[{ value: 'me', label: t('supervision:filter.me') }, ...staff]}
            emptyLabel={t('supervision:card.nobody')}
          />
          <Button text={t('supervision:many.assign')} kind="outline" name="act" value={ASSIGN} />
        </div>
      </Form>
    </Details>
  );
}
