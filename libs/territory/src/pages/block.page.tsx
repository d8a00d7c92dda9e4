// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, PageHeading, PersonLink, Section, usePage } from '@reciproca/ui';
import type { ShownBlock } from '../application/show-block.js';

/** Who lives at which door. */
export function BlockPage({ block }: { readonly block: ShownBlock }) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading
        title={block.name}
        eyebrow={t('territory:residence.building')}
        lead={[block.area, block.comune].join(' · ')}
      />
      {block.staircases.map(({ id, label, address, homes }) => (
        <Section key={id} id={`s-${id}`} title={[label, address].join(' · ')}>
          <DataTable
            caption={t('territory:blocks.who', { staircase: label })}
            rows={homes}
            rowKey={({ personId }) => personId}
            empty={<p>{t('territory:blocks.nobody')}</p>}
            columns={[
              {
                key: 'name',
                header: t('territory:blocks.name'),
                cell: ({ personId, name }) => <PersonLink id={personId} name={name} />,
              },
              { key: 'number', header: t('territory:residence.number'), cell: ({ number }) => number ?? '' },
              { key: 'floor', header: t('territory:blocks.floor'), cell: ({ floor }) => floor ?? '' },
              { key: 'born', header: t('territory:blocks.born'), cell: ({ birthYear }) => birthYear },
            ]}
          />
        </Section>
      ))}
    </div>
  );
}
