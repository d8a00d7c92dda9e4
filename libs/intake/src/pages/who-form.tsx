// SPDX-License-Identifier: AGPL-3.0-or-later
import { PostButton, usePage } from '@reciproca/ui';
import { importPath } from './import-path.js';
import type { RowCardProps } from './row-card.props.js';

/** Is this the same? */
export function WhoForm({ view, row, newKey }: RowCardProps) {
  const { t } = usePage();
  const action = `${importPath(view.intake.id)}/rows/who`;
  return (
    <div class="stack">
      <p>{t('intake:who')}</p>
      <ul class="plain-list">
        {row.candidates.map(({ id, name, href }) => (
          <li class="cluster" key={id}>
            <a href={href}>{name}</a>
            <PostButton
              action={action}
              text={t('intake:who.same', { name })}
              kind="outline"
              fields={{ rowId: row.id, who: id }}
              idempotencyKey={newKey()}
            />
          </li>
        ))}
      </ul>
      <PostButton
        action={action}
        text={t('intake:who.new')}
        kind="outline"
        fields={{ rowId: row.id, who: 'new' }}
        idempotencyKey={newKey()}
      />
    </div>
  );
}
