// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, CheckboxField, Details, type FieldErrors, Form, PostButton, TextField, usePage } from '@reciproca/ui';
import type { SavedView } from '../persistence/board-view.repository.js';

export interface SavedViewsProps {
  readonly views: readonly SavedView[];
  /** What would be saved: the address of the board as it is shown. */
  readonly query: string;
  readonly form: { readonly errors: FieldErrors; readonly typed: Record<string, unknown> };
}

export function SavedViewLinks({ views, query }: Pick<SavedViewsProps, 'views' | 'query'>) {
  const { t } = usePage();
  if (views.length === 0) return null;
  return (
    <nav class="saved-views" aria-label={t('supervision:views.mine')}>
      <ul class="cluster">
        {views.map((view) => (
          <li key={view.id}>
            <a href={`/board?${view.query}`} aria-current={view.query === query ? 'page' : undefined}>
              {view.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Keeping what is shown under a name, and clearing away what is not wanted any more. */
export function SavedViewsForm({ views, query, form }: SavedViewsProps) {
  const { t } = usePage();
  return (
    <Details summary={t('supervision:views.title')} open={Object.keys(form.errors).length > 0}>
      <Form action="/board/views">
        <input type="hidden" name="query" value={query} />
        <TextField
          name="name"
          label={t('supervision:views.name')}
          value={form.typed['name']}
          error={form.errors['name']}
          maxLength={60}
          required
        />
        <CheckboxField
          name="isDefault"
          label={t('supervision:views.default')}
          value={form.typed['isDefault']}
          required
        />
        <Button text={t('supervision:views.save')} kind="outline" />
      </Form>
      <ul class="plain-list">
        {views.map((view) => (
          <li key={view.id} class="cluster">
            <span>{view.isDefault ? t('supervision:views.isDefault', { name: view.name }) : view.name}</span>
            <PostButton
              action={`/board/views/${view.id}/delete`}
              text={t('supervision:views.delete', { name: view.name })}
              kind="quiet"
              fields={{ query }}
            />
          </li>
        ))}
      </ul>
    </Details>
  );
}
