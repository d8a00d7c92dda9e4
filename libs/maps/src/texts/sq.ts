// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  numbered_one: 'Një vend, me numrin e vet. Është i njëjti si në listë.',
  numbered_other: '{{count}} vende, secili me një numër. Është i njëjti si në listë.',
  schematic:
    'Hartë e thjeshtuar: një komunë përfshin gjithçka që është më pranë qendrës së saj sesa të tjerave. Nuk janë kufijtë e vërtetë.',
  rough: 'Një katror me vija të ndërprera është një zonë rreth 500 metra, jo adresa.',
  straight: 'Vijat janë të drejta: rruga ka kthesa të tjera.',
  'streets.credit': 'Rrugët: {{credit}}',
  'streets.closer': 'Afro hartën',
  'streets.farther': 'Largo hartën',
  navigate: 'Hapeni në navigator',
  navigate_to: 'Hapeni në navigator: {{name}}',
  undrawn: 'nuk është në hartë, dihet vetëm komuna',
};
