// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  DataTable,
  EmptyState,
  Form,
  FormBeside,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { BUYER_KINDS } from '../domain/sale-buyer.js';
import { BookFrame, bookPath, type BookPageProps } from './book-frame.js';

export function BuyersPage({ book, form, newKey }: BookPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    kind: t('bookkeeping:kind'),
    name: t('bookkeeping:name'),
    contact: t('bookkeeping:contact'),
    taxCode: t('bookkeeping:tax_code'),
  };
  return (
    <BookFrame book={book} part="buyers" form={form} labels={labels}>
      <FormBeside
        beside={
          <DataTable
            caption={t('bookkeeping:part.buyers')}
            rows={book.buyers}
            rowKey={({ id }) => id}
            empty={<EmptyState icon="people" text={t('bookkeeping:buyers.none')} />}
            columns={[
              { key: 'name', header: labels.name, cell: ({ name }) => name },
              { key: 'kind', header: labels.kind, cell: ({ kind }) => t(`bookkeeping:buyer.${kind}`) },
              { key: 'contact', header: labels.contact, cell: ({ contact }) => contact ?? '' },
              { key: 'tax', header: labels.taxCode, cell: ({ taxCode }) => taxCode ?? '' },
            ]}
          />
        }
      >
        <Form action={bookPath(book.garden.id, 'buyers')} idempotencyKey={newKey()}>
          <TextField {...field('name')} label={labels.name} hint={t('bookkeeping:name.hint')} required />
          <SelectField
            {...field('kind')}
            label={labels.kind}
            options={BUYER_KINDS.map((value) => ({ value, label: t(`bookkeeping:buyer.${value}`) }))}
            required
          />
          <TextField {...field('contact')} label={labels.contact} hint={t('bookkeeping:contact.hint')} />
          <TextField {...field('taxCode')} label={labels.taxCode} hint={t('bookkeeping:tax_code.hint')} />
          <Button text={t('bookkeeping:save')} icon="check" />
        </Form>
      </FormBeside>
    </BookFrame>
  );
}
