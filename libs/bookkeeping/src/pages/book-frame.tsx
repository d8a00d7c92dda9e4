// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, ErrorSummary, formatEuro, type Language, PageHeading, Tabs, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ComponentChildren } from 'preact';
import type { Book } from '../application/view-book.js';

export const BOOK_PARTS = ['book', 'stock', 'sell', 'prices', 'buyers', 'costs'] as const;
export type BookPart = (typeof BOOK_PARTS)[number];

export interface BookPageProps {
  readonly book: Book;
  readonly form: FormState;
  /** yyyy-mm-dd */
  readonly today: string;
  readonly newKey: () => string;
}

export function bookPath(gardenId: string, part: BookPart = 'book'): string {
  return part === 'book' ? `/gardens/${gardenId}/book` : `/gardens/${gardenId}/book/${part}`;
}

export function euroOf(cents: number, language: Language): string {
  return formatEuro(cents / 100, language);
}

interface BookFrameProps extends Pick<BookPageProps, 'book'> {
  readonly part: BookPart;
  readonly form?: FormState;
  readonly labels?: Readonly<Record<string, string>>;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Every page of the book: its heading, the way to the others, and what was wrong in its form. */
export function BookFrame({ book: { garden }, part, form, labels = {}, actions, children }: BookFrameProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading
        eyebrow={garden.name}
        title={t(part === 'book' ? 'bookkeeping:title' : `bookkeeping:part.${part}`)}
        lead={t(`bookkeeping:lead.${part}`)}
        actions={actions}
      />
      <Tabs
        label={t('bookkeeping:title')}
        items={BOOK_PARTS.map((one) => ({
          href: bookPath(garden.id, one),
          text: t(`bookkeeping:part.${one}`),
          current: one === part,
        }))}
      />
      {form?.general && <Alert tone="danger">{form.general}</Alert>}
      {form && <ErrorSummary errors={form.errors} labels={labels} />}
      {children}
    </div>
  );
}
