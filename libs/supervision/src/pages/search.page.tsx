// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  EmptyState,
  ErrorSummary,
  type FieldErrors,
  Form,
  LinkButton,
  PageHeading,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FoundKind } from '../application/search-everything.js';

export interface SearchProps {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  /** Null before anything was asked. */
  readonly found: readonly FoundKind[] | null;
}

/** What the field at the top of every page of staff's finds. */
export function SearchPage({ typed, errors, found }: SearchProps) {
  const { t } = usePage();
  const field = bindFields(typed, errors);
  const label = t('supervision:search.box');
  return (
    <div class="stack measure">
      <PageHeading title={t('supervision:search.title')} />
      <ErrorSummary errors={errors} labels={{ q: label }} />
      <Form action="/search" method="get" label={label} class="form call-box">
        <TextField {...field('q')} label={label} hint={t('supervision:search.hint')} autocomplete="off" required />
        <Button text={t('supervision:search.again')} icon="search" />
      </Form>
      {found && <Found found={found} />}
    </div>
  );
}

function Found({ found }: { found: readonly FoundKind[] }) {
  const { t } = usePage();
  if (found.length === 0)
    return (
      <EmptyState
        icon="search"
        title={t('supervision:search.nothing')}
        text={t('supervision:search.nothingText')}
        action={<LinkButton href="/people/new" text={t('identity:people.new')} kind="outline" icon="plus" />}
      />
    );
  return (
    <>
      {found.map((kind) => (
        <Section key={kind.key} id={`found-${kind.key}`} title={t(kind.textKey)}>
          <Kind kind={kind} />
        </Section>
      ))}
    </>
  );
}

function Kind({ kind: { items, more, noteKey } }: { kind: FoundKind }) {
  const { t } = usePage();
  return (
    <>
      {noteKey && <Alert>{t(noteKey)}</Alert>}
      {more && <Alert>{t('supervision:search.more')}</Alert>}
      <ul class="board-list">
        {items.map(({ href, title, facts }) => (
          <li key={href} class="board-card tone-neutral">
            <div class="board-card-text">
              <h3 class="board-card-title">
                <a href={href}>{title}</a>
              </h3>
              <p class="panel-meta">{facts.join(' · ')}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
