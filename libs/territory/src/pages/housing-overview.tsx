// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, Section, usePage } from '@reciproca/ui';
import type { HousingArea, HousingBlock } from '../domain/housing.js';

const PATH = '/settings/buildings';

/** Every area, building and staircase, with how many flats it has and how many people live there. */
export function HousingOverview({ areas }: { readonly areas: readonly HousingArea[] }) {
  const { t } = usePage();
  return (
    <>
      {areas.map(({ id, name, comuneName, blocks }) => (
        <Section
          key={id}
          id={`area-${id}`}
          title={[name, comuneName].join(' · ')}
          actions={<a href={`${PATH}/areas/${id}`}>{t('territory:housing.area.change', { name })}</a>}
        >
          {blocks.length === 0 && <p>{t('territory:housing.noBlocks')}</p>}
          {blocks.map((block) => (
            <BlockOverview key={block.id} block={block} />
          ))}
        </Section>
      ))}
    </>
  );
}

function BlockOverview({ block: { id, name, staircases } }: { readonly block: HousingBlock }) {
  const { t } = usePage();
  return (
    <div class="stack">
      <h3>{name}</h3>
      <ul class="plain-list cluster">
        <li>
          <a href={`/blocks/${id}`}>{t('territory:housing.who', { name })}</a>
        </li>
        <li>
          <a href={`${PATH}/blocks/${id}`}>{t('territory:housing.block.change', { name })}</a>
        </li>
      </ul>
      <DataTable
        caption={t('territory:housing.staircases', { name })}
        captionHidden
        rows={staircases}
        rowKey={(staircase) => staircase.id}
        empty={<p>{t('territory:housing.noStaircases')}</p>}
        columns={[
          {
            key: 'label',
            header: t('territory:buildings.staircase'),
            cell: (staircase) => (
              <a
                href={`${PATH}/staircases/${staircase.id}`}
                aria-label={t('territory:housing.staircase.change', { name: staircase.label })}
              >
                {staircase.label}
              </a>
            ),
          },
          { key: 'address', header: t('territory:residence.address'), cell: ({ address }) => address },
          {
            key: 'dwellings',
            header: t('territory:housing.dwellings'),
            cell: ({ dwellings }) => dwellings,
            numeric: true,
          },
          { key: 'people', header: t('territory:housing.people'), cell: ({ people }) => people, numeric: true },
        ]}
      />
    </div>
  );
}
